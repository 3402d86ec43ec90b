import { expect, test } from 'vitest'
import type { ToWorker } from '../worker/messages.ts'
import { createQuestions } from './questions.ts'

test('each question gets its own answer, and all get one when the log is closed', async () => {
  const posted: ToWorker[] = []
  const questions = createQuestions((message) => posted.push(message))
  const first = questions.ask({ type: 'find-next', from: 'start', direction: 1 })
  const second = questions.ask({ type: 'rows', generation: 1, firstRow: 0, lastRow: 1 })
  expect(posted).toMatchObject([{ id: 1 }, { id: 2 }])
  questions.hear({ type: 'answer', id: 2, question: 'rows', answer: [] })
  expect(await second).toMatchObject({ question: 'rows', answer: [] })
  questions.giveUp()
  expect(await first).toBeNull()
})
