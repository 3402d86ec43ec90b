import { mkdir, readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { freePort } from './free-port.ts'
import { type LocalCertificate, makeLocalCertificate } from './local-certificate.ts'
import { startPodlogs } from './program.ts'
import { expect, test } from './test.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

/** Asks who somebody is, as a proxy that names ana and shows a certificate, or none. */
async function askAsAna(url: string, shown: LocalCertificate | null, more: Readonly<Record<string, string>> = {}) {
  const pair = shown && { cert: await readFile(shown.certificate), key: await readFile(shown.key) }
  const headers = { 'X-Forwarded-User': 'ana', ...more }
  return new Promise<string>((resolve, reject) => {
    const asked = request(`${url}/api/me`, { ...pair, headers, rejectUnauthorized: false }, (answer) => {
      let body = ''
      answer.on('data', (chunk) => {
        body += chunk
      })
      answer.once('end', () => resolve(`${answer.statusCode} ${body}`))
    })
    asked.once('error', reject)
    asked.end()
  })
}

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off the pattern
test('a proxy is known by its certificate: of the right authority, for the right name, and by nothing that it says', async ({}, info) => {
  const [own, stranger] = await Promise.all(['own', 'stranger'].map((name) => newCertificate(info.outputPath(name))))
  if (own === undefined || stranger === undefined) throw new Error('no certificates')
  const kubeconfig = info.outputPath('kubeconfig')
  await writeKubeconfig(kubeconfig, 'demo', 'demo-admin')
  const start = async (names: string) =>
    startPodlogs(['--port', String(await freePort()), '--kubeconfig', kubeconfig], '', {
      PODLOGS_ACCESS: 'impersonation',
      PODLOGS_TRUSTED_PROXIES: '127.0.0.1',
      PODLOGS_TLS_CERT_FILE: own.certificate,
      PODLOGS_TLS_KEY_FILE: own.key,
      PODLOGS_PROXY_CA_FILE: own.authority,
      PODLOGS_PROXY_NAMES: names,
    })
  await using podlogs = await start('proxy.example.com,localhost')
  expect(await askAsAna(podlogs.url, own)).toMatch(/^200 .*"user":"ana"/)
  for (const shown of [null, stranger]) {
    expect.soft(await askAsAna(podlogs.url, shown)).toMatch(/^403 .*proxy-not-trusted/)
    const claimed = { 'X-Podlogs-Proxy-Certificate': 'shown' }
    expect.soft(await askAsAna(podlogs.url, shown, claimed)).toMatch(/^403 .*proxy-not-trusted/)
  }
  await using other = await start('proxy.example.com')
  expect(await askAsAna(other.url, own)).toMatch(/^403 .*proxy-not-trusted/)
})

async function newCertificate(folder: string): Promise<LocalCertificate> {
  await mkdir(folder, { recursive: true })
  return makeLocalCertificate(folder)
}
