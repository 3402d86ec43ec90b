import { expect, test } from 'vitest'
import { Problem } from '@/lib/core/problems/problem.ts'
import { type Locks, renewLogin } from './renew-login.ts'

const alone: Locks = { request: (_, task) => task() }
const answer = async () => new Response('{}')

test('the login is renewed once, whatever other tabs do meanwhile', async () => {
  const asked: string[] = []
  const send = async (url: string) => {
    asked.push(url)
    return answer()
  }
  expect(await renewLogin(async () => false, alone, send)).toBe(true)
  expect(await renewLogin(async () => true, alone, send)).toBe(true)
  expect(asked).toEqual(['/api/login/renew'])
})

test('a login that is over is told from a server that does not answer', async () => {
  const failing = (code: 'login-required' | 'server-unreachable') => () => Promise.reject(new Problem(code, 'no'))
  expect(await renewLogin(async () => false, alone, failing('login-required'))).toBe(false)
  const unanswered = renewLogin(async () => false, alone, failing('server-unreachable'))
  await expect(unanswered).rejects.toMatchObject({ code: 'server-unreachable' })
})
