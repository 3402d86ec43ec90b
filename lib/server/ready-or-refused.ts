import { isProblem } from '@/lib/core/problems/problem.ts'
import { refusedExitCode } from '@/lib/core/problems/refused-exit-code.ts'

/** What ends the process, and where it says why. */
export type LastWords = { readonly write: (line: string) => void; readonly exit: (code: number) => void }

const ofThisProcess: LastWords = { write: (line) => process.stderr.write(line), exit: (code) => process.exit(code) }

/**
 * Does what must be done before the first request. A setting that is wrong ends the process with one sentence; what is our own
 * fault shows its stack.
 *
 * Errors: those of `prepare` that are no Problem
 */
export async function readyOrRefused(
  prepare: () => Promise<void>,
  { write, exit }: LastWords = ofThisProcess,
): Promise<void> {
  try {
    await prepare()
  } catch (error) {
    // The border to the terminal.
    if (!isProblem(error)) throw error
    write(`podlogs: ${error.message}\n`)
    exit(refusedExitCode)
  }
}
