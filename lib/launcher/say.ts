/** Tells the person what goes on: on stderr, so that stdout holds the one line that others read. */
export function say(text: string): void {
  process.stderr.write(`podlogs: ${text}\n`)
}
