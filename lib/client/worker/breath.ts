import { createRunLater } from './run-later.ts'

/** A thread that is never idle is given away after this long. Units: milliseconds */
const breathAfterMs = 12

/**
 * Makes a way to let messages and timers have their turn in a loop that would not: bytes that have come already are given
 * without a pause.
 */
export function createBreath(nowMs: () => number): () => Promise<void> {
  const runLater = createRunLater()
  let lastMs = nowMs()

  return async () => {
    if (nowMs() - lastMs < breathAfterMs) return
    await new Promise<void>((resolve) => runLater(resolve, 0))
    lastMs = nowMs()
  }
}
