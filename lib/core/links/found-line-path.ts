import type { LineId } from '../logs/line-id.ts'
import type { LogSource } from '../logs/log-source.ts'
import { withFallbacks } from './decode-log-view.ts'
import { encodeLogView } from './encode-log-view.ts'
import { pathOf } from './path-of.ts'

/**
 * The address of a line in the log of its run.
 *
 * Shape: "/namespaces/shop/pods/cart-0?container=app&restartCount=3&q=refused#L2026-01-02T03:04:05.678901234Z.0"
 */
export function foundLinePath(
  { namespace, pod, container, previous, restartCount }: LogSource,
  line: LineId,
  { context, q }: { readonly context: string | null; readonly q: string },
): string {
  const view = withFallbacks({ context, container, previous, restartCount, q })
  const { search, fragment } = encodeLogView({ ...view, line })
  return `${pathOf(namespace, pod)}${search}${fragment}`
}
