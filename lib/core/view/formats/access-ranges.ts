import type { SpanKind } from '../row.ts'
import type { TextRange } from '../text/text-range.ts'

const token = /\[[^\]]*\]|"(?:[^"\\]|\\.)*"|[^\s"[]+|[^\s]/gs
const request = /^"[A-Z-]{1,16} \S/
const uuid = /^"?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"?$/i
const requestId = /^[0-9a-f]{32}$/

/**
 * What is what in an access log line of nginx, Apache or Envoy: time, method, path, status and numbers, and the request's ID
 * (a quoted UUID of Envoy, the last word of ingress-nginx).
 *
 * Shape:  [time] before "METHOD path …", a status of three digits behind it; null where the line is another
 * Source: https://www.envoyproxy.io/docs/envoy/v1.31.0/configuration/observability/access_log/usage#default-format-string,
 *         https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/log-format/
 */
export function accessRanges(text: string): readonly TextRange[] | null {
  const requestStart = text.indexOf(' "')
  if (requestStart < 0 || !text.slice(0, requestStart).endsWith(']')) return null
  const tokens = [...text.matchAll(token)].map(({ 0: content, index }) => ({ content, start: index }))
  const at = tokens.findIndex(({ content }) => request.test(content))
  const status = tokens[at + 1]
  if (at < 1 || status === undefined || !/^\d{1,3}$/.test(status.content)) return null

  return tokens.flatMap(({ content, start }, index): readonly TextRange[] => {
    const end = start + content.length
    if (index < at) return [{ start, end, kind: index === at - 1 ? 'muted' : 'text' }]
    if (index === at) return requestRanges(content, start)
    if (uuid.test(content)) return [{ start: start + quotesOf(content), end: end - quotesOf(content), kind: 'id' }]
    if (requestId.test(content) && index === tokens.length - 1) return [{ start, end, kind: 'id' }]
    return [{ start, end, kind: kindOf(content) }]
  })
}

function requestRanges(content: string, start: number): readonly TextRange[] {
  const methodEnd = start + content.indexOf(' ')
  const pathEnd = / HTTP\/[\d.]+"$/.test(content) ? start + content.lastIndexOf(' ') : start + content.length - 1
  return [
    { start: start + 1, end: methodEnd, kind: 'keyword' },
    { start: methodEnd + 1, end: Math.max(pathEnd, methodEnd + 1), kind: 'text' },
    { start: Math.max(pathEnd, methodEnd + 1), end: start + content.length, kind: 'muted' },
  ]
}

function quotesOf(content: string): number {
  return content.startsWith('"') ? 1 : 0
}

function kindOf(content: string): SpanKind {
  if (/^\d+(?:\.\d+)?$/.test(content)) return 'number'
  return content === '-' || content.startsWith('"') ? 'muted' : 'text'
}
