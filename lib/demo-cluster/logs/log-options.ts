/** The query of a log request, as the API server understands it. */
export type LogOptions = {
  readonly container: string | null
  readonly follow: boolean
  readonly previous: boolean
  readonly timestamps: boolean
  readonly tailLines: number | null
  readonly limitBytes: number | null
  /** Whole seconds, "2026-01-02T03:04:05": finer digits do not reach the kubelet. */
  readonly since: string | null
}

/** Why a query is refused: 400 for what cannot be read, 422 for what may not be. */
export type BadOptions = { readonly code: 400 | 422; readonly message: string }

/** Reads the query of a log request; the words are the API server's. */
export function readLogOptions(query: URLSearchParams, pod: string, nowMs: number): LogOptions | BadOptions {
  const invalid = (path: string, value: string, words: string): BadOptions => ({
    code: 422,
    message: `PodLogOptions "${pod}" is invalid: ${path}: Invalid value: ${value}: ${words}`,
  })
  const number = (name: string): number | null | BadOptions => {
    const text = query.get(name)
    if (text === null || text === '') return null
    if (/^[+-]?\d+$/.test(text)) return Number(text)
    return { code: 400, message: `strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax` }
  }
  const tailLines = number('tailLines')
  const limitBytes = number('limitBytes')
  const sinceSeconds = number('sinceSeconds')
  for (const value of [tailLines, limitBytes, sinceSeconds])
    if (typeof value === 'object' && value !== null) return value
  if (typeof tailLines === 'object' && tailLines !== null) return tailLines
  if (typeof limitBytes === 'object' && limitBytes !== null) return limitBytes
  if (typeof sinceSeconds === 'object' && sinceSeconds !== null) return sinceSeconds
  if (tailLines !== null && tailLines < 0)
    return invalid('tailLines', String(tailLines), 'must be greater than or equal to 0')
  if (limitBytes !== null && limitBytes < 1) return invalid('limitBytes', String(limitBytes), 'must be greater than 0')
  if (sinceSeconds !== null && sinceSeconds < 1)
    return invalid('sinceSeconds', String(sinceSeconds), 'must be greater than 0')
  const stream = query.get('stream')
  if (stream !== null && stream !== 'All') {
    return { code: 422, message: `PodLogOptions "${pod}" is invalid: stream: Forbidden: may not be specified` }
  }
  const sinceTime = query.get('sinceTime')
  const sinceMs = sinceTime === null ? null : Date.parse(sinceTime)
  if (sinceMs !== null && Number.isNaN(sinceMs)) {
    const quoted = JSON.stringify(sinceTime)
    return {
      code: 400,
      message: `parsing time ${quoted} as "2006-01-02T15:04:05Z07:00": cannot parse ${quoted} as "2006"`,
    }
  }
  if (sinceMs !== null && sinceSeconds !== null) {
    return {
      code: 422,
      message: `PodLogOptions "${pod}" is invalid: sinceSeconds: Forbidden: at most one of \`sinceTime\` or \`sinceSeconds\` may be specified`,
    }
  }
  const fromMs = sinceSeconds === null ? sinceMs : nowMs - sinceSeconds * 1000
  return {
    container: query.get('container'),
    follow: isTrue(query.get('follow')),
    previous: isTrue(query.get('previous')),
    timestamps: isTrue(query.get('timestamps')),
    tailLines,
    limitBytes,
    since: fromMs === null ? null : new Date(fromMs).toISOString().slice(0, 19),
  }
}

function isTrue(text: string | null): boolean {
  return text !== null && !['0', 'f', 'F', 'false', 'False', 'FALSE'].includes(text)
}
