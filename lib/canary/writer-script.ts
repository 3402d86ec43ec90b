import { canaryLine } from './canary-line.ts'

/** How a writer writes. */
export type WriterOptions = {
  /** Lines a second; they come in ten bursts. */
  readonly rate: number
  /** Each run ends by itself after so many lines; null: it writes until it is told to end. */
  readonly crash: { readonly afterLines: number; readonly exitCode: number } | null
}

/**
 * A program for a shell that writes numbered lines: USR1 makes it say its last word and stay, TERM say it and end.
 *
 * Shape: needs `printf` and a `sleep` that takes parts of a second, as BusyBox and coreutils have them
 */
export function writerScript({ rate, crash }: WriterOptions): string {
  const [filler = ''] = /\.+/.exec(canaryLine(0)) ?? []
  const burst = Math.max(1, Math.round(rate / 10))
  const crashes = crash === null ? '' : `[ "$n" -ge ${crash.afterLines} ] && { end; exit ${crash.exitCode}; }`
  return [
    'n=0 told=',
    `end() { printf 'canary end %09d\\n' "$n"; }`,
    // Told in the middle of a burst, it ends behind it: a line is never cut.
    'trap "told=stay" USR1',
    'trap "told=go" TERM',
    'while [ -z "$told" ]; do',
    `  last=$((n + ${burst}))`,
    `  while [ "$n" -lt "$last" ]; do printf 'canary %09d ${filler}\\n' "$n"; n=$((n + 1)); done`,
    `  ${crashes}`,
    '  sleep 0.1',
    'done',
    'end',
    'while [ "$told" = stay ]; do sleep 1; done',
  ].join('\n')
}
