import { expect, test } from 'vitest'
import { startChild } from './start-child.ts'

test('a program that ends by itself leaves its last words', async () => {
  const child = startChild(['--eval', 'console.log("one"); console.log("two"); process.exit(3)'], process.env)
  await child.ended
  expect(child.hasEnded()).toBe(true)
  expect(child.lastWords()).toBe('one\ntwo')
})

test('a program that would run for ever is ended', async () => {
  const child = startChild(['--eval', 'setInterval(() => {}, 1000)'], process.env)
  await child[Symbol.asyncDispose]()
  expect(child.hasEnded()).toBe(true)
})

test('a program that has finished is not kept alive by the channel to us', async () => {
  const child = startChild(['--eval', '1'], process.env)
  await child.ended
  expect(child.hasEnded()).toBe(true)
})
