import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choosePort } from './choose-port.ts'
import { anyFreePort } from './free-port.ts'

const server = createServer()
let taken = 0
beforeAll(async () => {
  taken = await anyFreePort()
  await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve))
})
afterAll(() => server.close())

test('a free port is taken as it is, without a word', async () => {
  const port = await anyFreePort()
  const said: string[] = []
  expect(await choosePort({ port, portIsFixed: true }, (text) => said.push(text))).toBe(port)
  expect(said).toEqual([])
})

test('a taken port that was asked for is refused with the next free one', async () => {
  const choice = choosePort({ port: taken, portIsFixed: true }, () => {})
  await expect(choice).rejects.toThrow(
    /^Port \d+ is taken by another program. The next free one: npm start -- --port \d+$/,
  )
})

test('where the default is taken, the next free one serves, and that is said', async () => {
  const said: string[] = []
  const port = await choosePort({ port: taken, portIsFixed: false }, (text) => said.push(text))
  expect(port).toBeGreaterThan(taken)
  expect(said).toEqual([`port ${taken} is taken by another program, so this is served on ${port}`])
})
