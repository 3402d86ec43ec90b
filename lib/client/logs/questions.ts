import type { FromWorker, Question, ToWorker, Wish } from '../worker/messages.ts'

/** An answer of the Worker: its `question` says to what. */
export type Answer = Extract<FromWorker, { type: 'answer' }>

/** Questions to the Worker that wait for their answers. */
export type Questions = {
  /** Null where the log is closed before the answer comes. */
  ask(question: Question): Promise<Answer | null>
  /** The same for what takes longer. */
  wish(wish: Wish): Promise<Answer | null>
  hear(answer: Answer): void
  /** No answer will come any more. */
  giveUp(): void
}

/** Makes an empty list of questions that go out by `post`. */
export function createQuestions(post: (message: ToWorker) => void): Questions {
  let lastId = 0
  let waiting = new Map<number, (answer: Answer | null) => void>()
  const send = (message: (id: number) => ToWorker): Promise<Answer | null> =>
    new Promise((resolve) => {
      lastId++
      waiting.set(lastId, resolve)
      post(message(lastId))
    })
  return {
    ask: (question) => send((id) => ({ type: 'ask', id, question })),
    wish: (wish) => send((id) => ({ type: 'wish', id, wish })),
    hear(answer) {
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
    },
    giveUp() {
      const given = waiting
      waiting = new Map()
      for (const resolve of given.values()) resolve(null)
    },
  }
}
