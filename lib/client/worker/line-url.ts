import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'

/**
 * The address of one line, beside that of the stream that brought its front: the page knows where Podlogs is served, the Worker does
 * not.
 *
 * Shape: lineUrl('/tools/api/stream?context=prod', …) → "/tools/api/namespaces/shop/pods/cart-0/log/line?context=prod&container=…"
 */
export function lineUrl(streamUrl: string, line: WholeLineRef, reveal: boolean): string {
  const [path = '', text = ''] = streamUrl.split('?')
  const { namespace, pod, container, podUid, restartCount, timestamp, digest } = line
  const query = new URLSearchParams(text)
  const parameters = { container, podUid, restartCount: String(restartCount), timestamp, digest }
  for (const [name, value] of Object.entries(parameters)) query.set(name, value)
  if (reveal) query.set('reveal', 'true')
  const folder = path.slice(0, path.lastIndexOf('/'))
  return `${folder}/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log/line?${query}`
}
