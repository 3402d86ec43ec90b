import type { LogSource } from '../logs/log-source.ts'
import { isName } from '../pods/is-name.ts'
import type { ValueCodec } from './parameter-value.ts'

/** A pod, a container of it, or a container wherever it is called so, whose lines are not shown. */
export type HiddenSource =
  | { readonly namespace: string; readonly pod: string; readonly container: string | null }
  | { readonly namespace: null; readonly pod: null; readonly container: string }

/**
 * What is hidden, as a link has it.
 *
 * Shape: "shop/cart-0" (a pod), "shop/cart-0:proxy" (a container of it), ":proxy" (a container of all pods), parted by commas
 */
export const hiddenValue: ValueCodec<readonly HiddenSource[]> = {
  read(text) {
    const names = text.split(',').map((name) => name.trim())
    const hidden = names.filter((name) => name !== '').map(readHidden)
    return hidden.every((source) => source !== null) ? hidden : undefined
  },
  write: (hidden) => hidden.map(writeHidden).join(','),
  allowed:
    'pods as namespace/pod, their containers as namespace/pod:container, or :container for all pods, parted by commas',
  repeats: { split: (hidden) => (hidden.length === 0 ? [] : [hidden]), join: (parts) => parts.flat() },
}

function readHidden(text: string): HiddenSource | null {
  const [, namespace, pod, container = null] = /^(?:([^/:]+)\/([^/:]+))?(?::([^/:]+))?$/.exec(text) ?? []
  if (container !== null && !isName('container', container)) return null
  if (namespace === undefined || pod === undefined) {
    return container === null ? null : { namespace: null, pod: null, container }
  }
  return isName('namespace', namespace) && isName('pod', pod) ? { namespace, pod, container } : null
}

function writeHidden({ namespace, pod, container }: HiddenSource): string {
  const path = namespace === null ? '' : `${namespace}/${pod}`
  return container === null ? path : `${path}:${container}`
}

/** Tells whether the lines of a source are hidden. */
export function isHidden(
  hidden: readonly HiddenSource[],
  source: Pick<LogSource, 'namespace' | 'pod' | 'container'>,
): boolean {
  return hidden.some(
    ({ namespace, pod, container }) =>
      (namespace === null || (namespace === source.namespace && pod === source.pod)) &&
      (container === null || container === source.container),
  )
}
