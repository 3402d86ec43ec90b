import { isProblem } from '@/lib/core/problems/problem.ts'
import { createSourceVoice } from './source-voice.ts'
import type { Tail } from './tail.ts'
import { tailContainer } from './tail-container.ts'

/** Reads the log of a container as `tailContainer` does, if one more may be open. `permit` gives the way to give it back. */
export async function permittedTail(permit: () => () => void, tail: Tail): Promise<void> {
  let giveBack: () => void
  try {
    giveBack = permit()
  } catch (error) {
    if (!isProblem(error)) throw error
    const voice = createSourceVoice(tail.source, tail.joinedAt, tail.buffer.writeEvent, tail.nextSource)
    voice.problem(error)
    voice.closed('gave-up', null)
    return
  }
  try {
    await tailContainer(tail)
  } finally {
    giveBack()
  }
}
