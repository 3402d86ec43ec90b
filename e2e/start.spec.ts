import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { expect, test } from '@playwright/test'

type Run = { readonly child: ChildProcess; readonly out: () => string; readonly words: () => string }

/** What `npm start -- …` runs. */
function start(options: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const child = spawn('node', ['lib/launcher/first-step.mjs', 'lib/launcher/start.ts', ...options], {
    env: { ...process.env, KUBECONFIG: '', PODLOGS_LAUNCH_TOKEN: '', HOME: tmpdir(), ...environment },
  })
  let out = ''
  let words = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    words += chunk
  })
  return { child, out: () => out, words: () => words }
}

const endOf = ({ child }: Run) => new Promise<number | null>((resolve) => child.once('close', resolve))
const printedBy = (run: Run) =>
  /Podlogs is ready: (http:\/\/127\.0\.0\.1:\d+\/launch\?token=[\w-]+)\n/.exec(run.out())?.[1] ?? ''
const addressOf = (run: Run) => (printedBy(run) === '' ? '' : new URL(printedBy(run)).origin)

test('one line on stdout is the address, which alone lets a browser in, and Ctrl-C ends all of it at once', async ({
  page,
  request,
}) => {
  const run = start([])
  await expect.poll(() => addressOf(run), { timeout: 30_000 }).not.toBe('')
  const address = addressOf(run)
  expect(run.out()).toBe(`Podlogs is ready: ${printedBy(run)}\n`)
  expect(run.words()).toContain('no kubeconfig found, so this shows the built-in demo cluster')
  expect((await request.get(`${address}/api/clusters`)).status()).toBe(401)
  expect((await request.get(`${address}/launch?token=another-token-than-that`)).status()).toBe(401)
  await page.goto(address)
  await expect(page.getByText('Open the address that Podlogs printed')).toBeVisible()
  await page.goto(printedBy(run))
  await expect(page).toHaveURL(`${address}/`)
  await expect(page.getByRole('main').getByText('payments').first()).toBeVisible()
  const ended = endOf(run)
  const askedAt = Date.now()
  run.child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(Date.now() - askedAt).toBeLessThan(4_000)
  await expect(request.get(`${address}/api/clusters`)).rejects.toThrow('ECONNREFUSED')
})

test('a killed launcher leaves nothing behind', async ({ request }) => {
  const run = start(['--demo'])
  await expect.poll(() => addressOf(run), { timeout: 30_000 }).not.toBe('')
  const address = addressOf(run)
  run.child.kill('SIGKILL')
  await expect
    .poll(() =>
      request.get(`${address}/api/clusters`).then(
        () => 'answers',
        () => 'gone',
      ),
    )
    .toBe('gone')
})

test('a taken port that was asked for is refused with the next free one', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const run = start(['--demo', '--port', String(port)])
  expect(await endOf(run)).toBe(1)
  expect(run.words()).toMatch(new RegExp(`Port ${port} is taken by another program. The next free one: .*--port \\d+`))
  server.close()
})

const refused = [
  { name: 'an option that does not exist', options: ['--prot', '1'], says: 'There is no option --prot.' },
  { name: 'a kubeconfig that is not there', options: ['--kubeconfig', '/none'], says: '/none does not exist.' },
  { name: 'a context that is not there', options: ['--demo', '--context', 'none'], says: 'There is no context "none"' },
]
for (const { name, options, says } of refused) {
  test(`refuses in a sentence, without a stack: ${name}`, async () => {
    const run = start(options)
    expect(await endOf(run)).toBe(1)
    expect(run.words()).toContain(says)
    expect(run.words()).not.toContain('    at ')
    expect(run.out()).toBe('')
  })
}

const wrongSettings = [
  { name: 'PODLOGS_ACCESS', value: 'none', says: 'The setting PODLOGS_ACCESS must be one of local, token' },
  { name: 'PODLOGS_MASK', value: 'names', says: 'The setting PODLOGS_MASK must be "none" or some of' },
  {
    name: 'PODLOGS_MASK_RULES',
    value: '/none',
    says: 'The setting PODLOGS_MASK_RULES names /none, which cannot be read',
  },
  { name: 'PODLOGS_STREAMS_MAX', value: 'many', says: 'The setting PODLOGS_STREAMS_MAX must be a whole number' },
]
for (const { name, value, says } of wrongSettings) {
  test(`a wrong setting is one sentence, and the end: ${name}`, async () => {
    const run = start(['--demo'], { [name]: value })
    expect(await endOf(run)).toBe(1)
    const words = run.words().split('\n')
    expect(words.filter((line) => line.startsWith(`podlogs: ${says}`))).toHaveLength(1)
    expect(words.filter((line) => line !== '' && !line.startsWith('podlogs: '))).toEqual([])
    expect(run.out()).toBe('')
  })
}

test('a kubeconfig that makes no sense is refused by its name', async () => {
  const path = test.info().outputPath('config')
  await writeFile(path, 'clusters: [')
  const run = start(['--kubeconfig', path])
  expect(await endOf(run)).toBe(1)
  expect(run.words()).toContain(path)
  expect(run.words()).not.toContain('    at ')
})
