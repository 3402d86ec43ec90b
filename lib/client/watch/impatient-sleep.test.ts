import { test } from 'vitest'
import { createImpatientSleep } from './impatient-sleep.ts'

const never = 2 ** 31 - 1

test('a sleep ends when it is woken, when it is stopped, and at once if it was stopped before', async () => {
  const { sleep, wake } = createImpatientSleep()
  const stop = new AbortController()
  const woken = sleep(never, stop.signal)
  wake()
  await woken
  const stopped = sleep(never, stop.signal)
  stop.abort()
  await stopped
  await sleep(never, stop.signal)
  wake()
})

test('a sleep ends by itself', async () => {
  await createImpatientSleep().sleep(1, new AbortController().signal)
})
