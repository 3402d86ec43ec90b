import type { LogSource } from '../logs/log-source.ts'

/** Names a container, in whichever run. Shape: "shop/cart-0:app", as `hide` and `only` have it in a link */
export function sourceKey({ namespace, pod, container }: Pick<LogSource, 'namespace' | 'pod' | 'container'>): string {
  return `${namespace}/${pod}:${container}`
}
