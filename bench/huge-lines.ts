/** Lines of a service that never tires, each with its number, and what stands around them in Podlogs' stream. */

const source = {
  ...{ type: 'source', source: 0, namespace: 'shop', pod: 'huge', podUid: 'huge', container: 'app', kind: 'app' },
  ...{ restartCount: 0, previous: false, node: null },
}

const event = (value: object) => `\u001e${JSON.stringify(value)}\n`

/** How a stream of them begins … */
export const wireHead =
  event({ type: 'hello', version: '1' }) + event(source) + event({ type: 'opened', source: source.source })

/** … and ends. */
export const wireEnd =
  event({ type: 'closed', source: source.source, reason: 'completed', termination: null }) + event({ type: 'end' })

/** A line as the stream has it. Units: milliseconds since 1970, with three digits behind the point */
export function wireLine(line: number, atMs: number): string {
  const micros = String(Math.floor((atMs % 1) * 1_000)).padStart(3, '0')
  return `${source.source} ${new Date(Math.floor(atMs)).toISOString().replace('Z', `${micros}000Z`)} ${messageOf(line)}\n`
}

/** What the container wrote: one line in a thousand about a payment that was refused. */
export function messageOf(line: number): string {
  const level = line % 97 === 0 ? 'ERROR' : line % 11 === 0 ? 'WARN' : 'INFO'
  const what = line % 1_000 === 0 ? 'Payment refused by the bank' : 'request done'
  const status = line % 1_000 === 0 ? 503 : 200
  return `${level} ${what} id=${line} path=/api/cart/${line % 977} status=${status} took ${line % 131} ms user=${line % 7919} region=eu-${line % 3}`
}
