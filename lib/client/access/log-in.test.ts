import { expect, test } from 'vitest'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import { logIn, logOut } from './log-in.ts'

test('the token goes in the body, never in the address', async () => {
  await logIn('secret', 'prod', async (url, init) => {
    expect(url).toBe('/api/login?context=prod')
    expect(init).toMatchObject({ method: 'POST', body: '{"token":"secret"}', headers: { 'X-Podlogs': '1' } })
    return new Response('{}')
  })
})

test('a token that is not taken is told why', async () => {
  const problem = problemToJson(new Problem('unauthorized', 'The cluster does not take this token'))
  const refused = logIn('secret', null, async () => new Response(JSON.stringify(problem), { status: 401 }))
  await expect(refused).rejects.toMatchObject({ code: 'unauthorized' })
})

test('logging out asks the server to take the cookie away', async () => {
  await logOut(async (url, { method }) => {
    expect([url, method]).toEqual(['/api/logout', 'POST'])
    return Response.json({ continueAt: null })
  })
})

test('where the organisation has a login of its own, that one is ended, too', async () => {
  const continueAt = 'https://id.example/end'
  expect(await logOut(async () => Response.json({ continueAt }))).toBe(continueAt)
})
