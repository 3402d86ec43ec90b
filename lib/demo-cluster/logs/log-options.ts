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

/** One thing that is wrong with an object, as a Status lists it. */
export type Cause = { readonly reason: string; readonly message: string; readonly field: string }

/** Why a query is refused: 400 for what cannot be read, 422 for what may not be. */
export type BadOptions =
  | { readonly code: 400; readonly message: string }
  | { readonly code: 422; readonly message: string; readonly causes: readonly Cause[] }

/** Reads the query of a log request; the words are the API server's. Units: `nowMs` since 1970 */
export function readLogOptions(query: URLSearchParams, pod: string, nowMs: number): LogOptions | BadOptions {
  const names = ['tailLines', 'limitBytes', 'sinceSeconds'] as const
  const unreadable = names.map((name) => query.get(name) ?? '').find((text) => !isNumber(text))
  if (unreadable !== undefined) return { code: 400, message: notANumber(unreadable) }
  const [tailLines = null, limitBytes = null, sinceSeconds = null] = names.map((name) => numberOf(query.get(name)))
  const sinceTime = query.get('sinceTime')
  const sinceMs = sinceTime === null ? null : Date.parse(sinceTime)
  if (sinceTime !== null && Number.isNaN(sinceMs)) {
    const quoted = JSON.stringify(sinceTime)
    const message = `parsing time ${quoted} as "2006-01-02T15:04:05Z07:00": cannot parse ${quoted} as "2006"`
    return { code: 400, message }
  }
  const causes = [
    ...(tailLines !== null && tailLines < 0 ? [tooSmall('tailLines', tailLines, 'or equal to ')] : []),
    ...(limitBytes !== null && limitBytes < 1 ? [tooSmall('limitBytes', limitBytes)] : []),
    ...(query.has('stream') ? [forbidden('stream', 'may not be specified')] : []),
    ...(sinceMs !== null && sinceSeconds !== null
      ? [forbidden('[]', 'at most one of `sinceTime` or `sinceSeconds` may be specified')]
      : []),
    ...(sinceSeconds !== null && sinceSeconds < 1 ? [tooSmall('sinceSeconds', sinceSeconds)] : []),
  ]
  if (causes.length > 0) return { code: 422, message: invalid(pod, causes), causes }
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

/** What Go says of a text that is no number. */
export function notANumber(text: string): string {
  return `strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`
}

/** Whether a query parameter is a number, or is not given. */
export function isNumber(text: string): boolean {
  return /^(?:[+-]?\d+)?$/.test(text)
}

function numberOf(text: string | null): number | null {
  return text === null || text === '' ? null : Number(text)
}

function tooSmall(field: string, value: number, orEqual = ''): Cause {
  return { reason: 'FieldValueInvalid', message: `Invalid value: ${value}: must be greater than ${orEqual}0`, field }
}

function forbidden(field: string, words: string): Cause {
  return { reason: 'FieldValueForbidden', message: `Forbidden: ${words}`, field }
}

function invalid(pod: string, causes: readonly Cause[]): string {
  const words = causes.map(({ field, message }) => `${field}: ${message}`)
  return `PodLogOptions "${pod}" is invalid: ${words.length === 1 ? words[0] : `[${words.join(', ')}]`}`
}

/** As Go's clients send it: anything but a false is true. */
function isTrue(text: string | null): boolean {
  return text !== null && !['0', 'f', 'F', 'false', 'False', 'FALSE'].includes(text)
}
