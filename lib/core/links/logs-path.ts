import type { StreamSelection } from '../wire/stream-selection.ts'
import { withFallbacks } from './decode-log-view.ts'
import { encodeLogView } from './encode-log-view.ts'

/** The address of a log of many containers: "/logs?source=shop/deployment/cart". */
export function logsPath(source: readonly StreamSelection[]): string {
  return `/logs${encodeLogView({ ...withFallbacks({ source }), line: null }).search}`
}
