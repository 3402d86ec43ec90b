import type { MouseEvent } from 'react'

/** Whether a click on a link leads there in this page: with a key held, or another button, it has another meaning to the browser. */
export function opensHere({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey)
}
