import { expect, test } from 'vitest'
import { shareInFlight } from './share-in-flight.ts'

function setUp() {
  const asked: {
    readonly signal: AbortSignal
    readonly answer: (text: string) => void
    readonly fail: (error: Error) => void
  }[] = []
  const share = shareInFlight<string>()
  const ask = (key: string, signal = new AbortController().signal) =>
    share(key, (own) => new Promise((answer, fail) => asked.push({ signal: own, answer, fail })), signal)
  return { asked, ask }
}

test('who asks the same at the same time has the same answer, and who asks later asks anew', async () => {
  const { asked, ask } = setUp()
  const both = [ask('a'), ask('a'), ask('b')]
  expect(asked).toHaveLength(2)
  asked[0]?.answer('1')
  asked[1]?.answer('2')
  expect(await Promise.all(both)).toEqual(['1', '1', '2'])
  void ask('a')
  expect(asked).toHaveLength(3)
})

test('a failure is shared and not kept', async () => {
  const { asked, ask } = setUp()
  const both = [ask('a'), ask('a')]
  asked[0]?.fail(new Error('no'))
  for (const each of both) await expect(each).rejects.toThrow('no')
  void ask('a')
  expect(asked).toHaveLength(2)
})

test('one that leaves takes nothing from the others; with the last one the question is aborted', async () => {
  const { asked, ask } = setUp()
  const [first, second] = [new AbortController(), new AbortController()]
  const both = [ask('a', first.signal), ask('a', second.signal)].map((each) => each.catch(String))
  first.abort('left')
  expect([await both[0], asked[0]?.signal.aborted]).toEqual(['left', false])
  second.abort('left, too')
  expect([await both[1], asked[0]?.signal.aborted]).toEqual(['left, too', true])
  void ask('a')
  expect(asked).toHaveLength(2)
})
