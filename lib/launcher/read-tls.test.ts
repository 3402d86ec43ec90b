import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTlsFiles, readTlsPair } from './read-tls.ts'

test('without a certificate plain http is served', () => {
  expect(readTlsFiles({})).toBeNull()
  expect(readTlsFiles({ PODLOGS_TLS_CERT_FILE: '', PODLOGS_TLS_KEY_FILE: '' })).toBeNull()
})

test('one of the two alone is refused: nobody gets plain http by a slip', () => {
  for (const name of ['PODLOGS_TLS_CERT_FILE', 'PODLOGS_TLS_KEY_FILE']) {
    expect(() => readTlsFiles({ [name]: '/tls' })).toThrow('belong together')
  }
})

test('proxies show no certificate where there is no TLS', () => {
  expect(() => readTlsFiles({ PODLOGS_PROXY_CA_FILE: '/ca' })).toThrow('PODLOGS_PROXY_CA_FILE needs TLS')
})

test('a file that is not there, or holds no certificate, is refused by its name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-tls-'))
  const files = { certFile: join(folder, 'tls.crt'), keyFile: join(folder, 'tls.key'), clientCaFile: null }
  expect(() => readTlsPair(files)).toThrow(`${files.certFile} and its key ${files.keyFile} cannot be used: ENOENT`)
  await writeFile(files.certFile, 'no certificate')
  await writeFile(files.keyFile, 'no key')
  expect(() => readTlsPair(files)).toThrow(`${files.certFile} and its key`)
  await rm(folder, { recursive: true })
})
