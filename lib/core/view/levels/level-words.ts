import { levelNumber } from '../../logs/level.ts'
import { wordTable } from './word-table.ts'

const trace = levelNumber('trace')
const debug = levelNumber('debug')
const info = levelNumber('info')
const warn = levelNumber('warn')
const error = levelNumber('error')
const fatal = levelNumber('fatal')

/** Words that mean a level wherever the form of the line says that a level stands there. */
const anywhere = {
  ...{ trace, trce: trace, trc: trace, silly: trace, finest: trace },
  ...{ debug, debu: debug, dbug: debug, dbg: debug, verbose: debug },
  ...{ info, information: info, informational: info, inf: info, notice: info, success: info },
  ...{ warn, warning: warn, wrn: warn },
  ...{ error, err: error, erro: error, eror: error, severe: error },
  ...{ fatal, fata: fatal, ftl: fatal, critical: fatal, crit: fatal, panic: fatal, pani: fatal, dpanic: fatal },
  ...{ alert: fatal, emerg: fatal, emergency: fatal },
}

/** Words that mean a level, by where they do: what the tables below are made of, and those of the kernel that rates lines. */
export const levelWordLists = {
  anywhere,
  value: {
    ...anywhere,
    ...{ t: trace, d: debug, i: info, n: info, w: warn, e: error, f: fatal, c: fatal },
    ...{ fine: debug, finer: trace, config: debug, http: debug, log: info, note: info, default: info, fail: error },
  },
  afterTime: { ...anywhere, log: info, fine: debug, finer: trace, config: debug },
  inFence: { ...anywhere, note: info, system: info },
  beforeColon: { ...anywhere, fail: error },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>

/** Level words that are told apart from prose by their form: in brackets, between pipes, in capitals after a time. */
export const levelWord = wordTable(levelWordLists.anywhere)

/** The same, and those that mean a level only in the value of a level field: `"level":"http"`, `"severity":"E"`. */
export const levelValue = wordTable(levelWordLists.value)

/** Capitals that mean a level only behind a time: PostgreSQL's and NestJS's LOG, those of java.util.logging. */
export const levelWordAfterTime = wordTable(levelWordLists.afterTime)

/** Words that mean a level only in brackets: MySQL's `[Note]` and `[System]`. */
export const levelWordInFence = wordTable(levelWordLists.inFence)

/** Words that mean a level at the start of a message with a colon behind: `fail:` is that of .NET. */
export const levelWordBeforeColon = wordTable(levelWordLists.beforeColon)

/** One letter for a level, as klog, capnslog, tornado and Ruby's Logger write it; 0 for any other byte. */
export function levelLetter(byte: number): number {
  switch (byte) {
    case 0x44: // D
      return debug
    case 0x49: // I
      return info
    case 0x57: // W
      return warn
    case 0x45: // E
      return error
    case 0x43: // C
    case 0x46: // F
      return fatal
    default:
      return 0
  }
}
