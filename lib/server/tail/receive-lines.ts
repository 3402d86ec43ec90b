import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { type ParsedLine, parseLine } from '@/lib/core/logs/parse-line.ts'
import { createLineSplitter, type SplitLine } from '@/lib/core/logs/split-lines.ts'
import type { LineMasker } from '@/lib/core/redaction/create-masker.ts'
import type { ByteStream } from '../kubernetes/api-server.ts'
import { isKubeletError } from './is-kubelet-error.ts'
import { maskLine } from './mask-line.ts'

/** How the bytes of a log ended. stopped: the taker had enough. `message`: the kubelet's words. */
export type ReceiveEnd =
  | { readonly type: 'end' }
  | { readonly type: 'stopped' }
  | { readonly type: 'kubelet-error'; readonly message: string }

/** Who takes the lines. */
export type LineTaker = {
  /** Takes the next line, a view of memory that is used again. False: enough, unless it is to be handed in again. */
  take(line: ParsedLine): boolean
  /** One was not taken. True: it is handed in again. */
  again?(): Promise<boolean>
  /** What has come at once has been taken. False: enough. */
  rest?(): Promise<boolean>
}

/** "2026-01-02T03:04:05.000000006Z " before the message, and one byte more than is kept, which tells the reader of the cut. */
export const rawLineBytesMax = 31 + lineBytesMax + 1

/**
 * Gives the lines of an answer of the kubelet as they come. Every line that enters Podlogs to be read passes here, once for
 * each answer, and is masked before anything else is done with it.
 *
 * `over`: the end of the bytes is the end of the log, so that a last line without a line feed is whole.
 * Errors: a Problem, where the connection is cut; half a line is left out then, since it comes again
 */
export async function receiveLines(
  bytes: ByteStream,
  over: boolean,
  lines: LineMasker,
  { take, again, rest }: LineTaker,
): Promise<ReceiveEnd> {
  const splitter = createLineSplitter(rawLineBytesMax)

  /** Null: go on. */
  const receive = ({ bytes: raw, truncated }: SplitLine): ReceiveEnd | null | Promise<ReceiveEnd | null> => {
    const line = parseLine(raw)
    if (line.stamp === null && isKubeletError(raw)) {
      return { type: 'kubelet-error', message: new TextDecoder().decode(raw) }
    }
    const masked = maskLine(line, truncated, lines)
    return take(masked) ? null : refused(masked)
  }
  const refused = async (line: ParsedLine): Promise<ReceiveEnd | null> => {
    while (again !== undefined && (await again())) if (take(line)) return null
    return { type: 'stopped' }
  }

  for await (const chunk of bytes) {
    for (const line of splitter.push(chunk)) {
      const received = receive(line)
      const end = received instanceof Promise ? await received : received
      if (end !== null) return end
    }
    if (rest !== undefined && !(await rest())) return { type: 'stopped' }
  }
  const last = splitter.end()
  const whole = last !== null && (over || isKubeletError(last.bytes))
  return (whole ? await receive(last) : null) ?? { type: 'end' }
}
