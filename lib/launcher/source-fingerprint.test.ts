import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceFingerprint } from './source-fingerprint.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'podlogs-'))
  await write('app/page.tsx', 'page')
  await write('package-lock.json', '{}')
})
afterEach(() => rm(root, { recursive: true }))

async function write(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

const rebuilds = [
  { name: 'a changed source', path: 'app/page.tsx' },
  { name: 'a new source in a new folder', path: 'lib/core/logs/new.ts' },
  { name: 'a changed lock file', path: 'package-lock.json' },
  { name: 'a new door', path: 'instrumentation.ts' },
]
for (const { name, path } of rebuilds) {
  test(`asks for a new build: ${name}`, async () => {
    const before = await sourceFingerprint(root)
    await write(path, 'changed')
    expect(await sourceFingerprint(root)).not.toBe(before)
  })
}

const harmless = [
  'app/page.test.tsx',
  'README.md',
  'e2e/a.spec.ts',
  'lib/core/store/kernels/kernels.wasm.ts',
  '.next/BUILD_ID',
]
test('asks for no new build after tests, documents and products of the build', async () => {
  const before = await sourceFingerprint(root)
  for (const path of harmless) await write(path, 'changed')
  expect(await sourceFingerprint(root)).toBe(before)
})

test('a text that moves from one file to the next is a change', async () => {
  await write('app/a.ts', 'xy')
  await write('app/b.ts', 'z')
  const before = await sourceFingerprint(root)
  await write('app/a.ts', 'x')
  await write('app/b.ts', 'yz')
  expect(await sourceFingerprint(root)).not.toBe(before)
})
