import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createLogClock } from './clock.ts'
import { createRunLog } from './run-log.ts'
import { sendLog } from './send-log.ts'

const followed = {
  container: null,
  follow: true,
  previous: false,
  timestamps: false,
  tailLines: null,
  since: null,
  limitBytes: null,
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 2))

function follow() {
  const log = createRunLog(
    createLogClock(() => 1_000),
    1_000_000,
  )
  const response = new PassThrough()
  let text = ''
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  const connection = sendLog(log, followed, response, () => {})
  return { log, connection, text: () => text, response }
}

test('a file that is rotated away while it is followed is read to its end', async () => {
  const { log, text } = follow()
  log.write(Buffer.from('a\n'))
  await settle()
  log.write(Buffer.from('b\n'))
  log.rotate()
  log.write(Buffer.from('c\n'))
  await settle()
  expect(text()).toBe('a\nb\nc\n')
})

test('a file that comes and goes while the connection is frozen is lost', async () => {
  const { log, connection, text } = follow()
  connection.stall()
  for (const line of ['a\n', 'b\n', 'c\n']) {
    log.write(Buffer.from(line))
    log.rotate()
  }
  log.write(Buffer.from('d\n'))
  connection.resume()
  await settle()
  expect(text()).toBe('a\nd\n')
})

test('half a line ends cleanly in its middle', async () => {
  const { log, connection, text, response } = follow()
  log.write(Buffer.from('whole\n'))
  await settle()
  connection.halve()
  log.write(Buffer.from('one more\nto be cut\n'))
  await settle()
  expect(text()).toMatch(/^whole\none more\nto b?/)
  expect(text()).not.toMatch(/cut\n/)
  expect(response.writableFinished).toBe(true)
})
