import { expect, test } from 'vitest'
import { Problem } from '@/lib/core/problems/problem.ts'
import { readyOrRefused } from './ready-or-refused.ts'

const setUp = () => {
  const said: (string | number)[] = []
  return { said, lastWords: { write: (line: string) => said.push(line), exit: (code: number) => said.push(code) } }
}

test('a wrong setting ends the process with one sentence', async () => {
  const { said, lastWords } = setUp()
  await readyOrRefused(async () => {
    throw new Problem('invalid-query', 'The setting PODLOGS_ACCESS must be one of local, token')
  }, lastWords)
  expect(said).toEqual(['podlogs: The setting PODLOGS_ACCESS must be one of local, token\n', 78])
})

test('a mistake of ours keeps its stack', async () => {
  const { said, lastWords } = setUp()
  const mistake = new TypeError('undefined is not a function')
  const failing = readyOrRefused(async () => Promise.reject(mistake), lastWords)
  await expect(failing).rejects.toBe(mistake)
  expect(said).toEqual([])
})

test('what is in order goes on', async () => {
  const { said, lastWords } = setUp()
  await readyOrRefused(async () => {}, lastWords)
  expect(said).toEqual([])
})
