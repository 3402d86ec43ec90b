import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { isProblem, type ProblemJson, problemToJson } from '@/lib/core/problems/problem.ts'
import { rowOf, type Shown } from './answer-question.ts'
import type { FromWorker, Wish } from './messages.ts'
import type { ReadWholeLine } from './whole-lines.ts'
import { writeDownload } from './write-download.ts'

/** The log that a wish is about, and ways to what of it is elsewhere. */
export type WishWays = Shown & {
  readonly logOf: (source: number) => LogSource | null
  readonly readWhole: ReadWholeLine
  /** Lets whatever else waits in this thread have its turn, if it is time for that. */
  readonly breathe: () => Promise<void>
}

const lineFeed = 0x0a

/** Grants a wish: what the rows hold as it was written, long lines with what the node has of them. */
export async function answerWish(id: number, wish: Wish, ways: WishWays): Promise<FromWorker> {
  let cut: ProblemJson | null = null
  const noteCut = (error: unknown) => {
    if (!isProblem(error)) throw error
    cut ??= problemToJson(error)
  }
  const exact = async (line: number, message: Uint8Array): Promise<Uint8Array> => {
    try {
      return await ways.readWhole(line)
    } catch (error) {
      noteCut(error)
      return message
    }
  }
  switch (wish.type) {
    case 'file': {
      const file = await writeDownload({ ...ways, exact }, wish.options)
      return { type: 'answer', id, question: 'file', answer: { file, cut } }
    }
    case 'messages': {
      const { rows } = ways
      const [from, last] = [rowOf(wish.first, ways), rowOf(wish.last, ways)]
      if (from === null || last === null) return { type: 'answer', id, question: 'messages', answer: null }
      // All of them before anything is waited for: rows may get other numbers.
      const messages = messagesOf(ways, from, Math.min(rows.end(), last + 1))
      const whole: Uint8Array[] = []
      for (const { line, message } of messages) {
        whole.push(message.length > lineBytesMax ? await exact(line, message) : message)
      }
      const bytes = joinLines(whole)
      return { type: 'answer', id, question: 'messages', answer: { bytes, cut } }
    }
    case 'whole-line': {
      const bytes = (await ways.readWhole(wish.line).catch(noteCut)) ?? null
      return { type: 'answer', id, question: 'whole-line', answer: { bytes, cut } }
    }
    default:
      return wish satisfies never
  }
}

/** The lines of rows; events are left out. */
function messagesOf({ rows, reader }: Shown, from: number, end: number) {
  const messages: { readonly line: number; readonly message: Uint8Array }[] = []
  for (let row = from; row < end; row++) {
    const line = rows.lineAt(row)
    if (line < reader.firstLine() || reader.isEvent(line)) continue
    messages.push({ line, message: reader.messageOf(line) })
  }
  return messages
}

function joinLines(messages: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(messages.reduce((length, message) => length + message.length + 1, 0))
  let at = 0
  for (const message of messages) {
    bytes.set(message, at)
    at += message.length
    bytes[at++] = lineFeed
  }
  return bytes
}
