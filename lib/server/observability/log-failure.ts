/** Writes a failure of our own to the process' log: one JSON line, with the number that the person was shown. */
export function logFailure(requestId: string, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  const time = new Date().toISOString()
  process.stderr.write(`${JSON.stringify({ time, level: 'error', requestId, message, stack })}\n`)
}
