import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * Keeps one item of a cmdk list chosen, the first where the chosen one has gone. cmdk does so itself only for items that are
 * there as soon as the text is; ours come a moment later.
 */
export function useFirstChoice(): {
  readonly list: RefObject<HTMLDivElement | null>
  readonly value: string
  readonly onValueChange: (value: string) => void
} {
  const list = useRef<HTMLDivElement>(null)
  const [value, setValue] = useState('')
  useEffect(() => {
    const { current } = list
    if (current === null) return
    const check = () => {
      const values = [...current.querySelectorAll('[cmdk-item]')].map((item) => item.getAttribute('data-value') ?? '')
      setValue((chosen) => (values.includes(chosen) ? chosen : (values[0] ?? '')))
    }
    const observer = new MutationObserver(check)
    observer.observe(current, { childList: true, subtree: true })
    check()
    return () => observer.disconnect()
  }, [])
  return { list, value, onValueChange: setValue }
}
