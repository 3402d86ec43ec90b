/** The address of a pod's log: "/namespaces/shop/pods/cart-0". */
export function pathOf(namespace: string, pod: string): string {
  return `/namespaces/${encodeURIComponent(namespace.toWellFormed())}/pods/${encodeURIComponent(pod.toWellFormed())}`
}
