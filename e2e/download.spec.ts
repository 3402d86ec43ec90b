import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { demoApi, realApi } from './kubernetes-api.ts'
import { asLauncher } from './launch.ts'
import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

test('what is shown becomes a file, as text, NDJSON or CSV', { tag: '@cluster' }, async ({ page, cluster }) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'one kept\n=cmd|calc kept\nanother\n')
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('another')).toBeVisible()

  const text = await save(page, 'Lines shown, as text')
  expect(text.name).toMatch(new RegExp(`^${cluster.namespace}_writer_app_20.*Z\\.log$`))
  expect(text.body.toString()).toMatch(/^\S+Z one kept\n\S+Z =cmd\|calc kept\n\S+Z another\n$/)
  const csv = await save(page, 'Lines shown, as CSV')
  expect(csv.body.toString()).toContain(`,'=cmd|calc kept\r\n`)
  const json = await save(page, 'Lines shown, as NDJSON', 'Compressed (gzip)')
  expect(json.name).toMatch(/\.ndjson\.gz$/)
  const lines = gunzipSync(json.body).toString().trimEnd().split('\n')
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { type: 'line', pod: 'writer', message: 'one kept' },
    { message: '=cmd|calc kept' },
    { message: 'another' },
  ])
})

async function save(page: Page, item: string, check?: string): Promise<{ name: string; body: Buffer }> {
  await page.getByRole('button', { name: 'Download' }).click()
  if (check !== undefined) await page.getByRole('menuitemcheckbox', { name: check }).click()
  const downloaded = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  const download = await downloaded
  return { name: download.suggestedFilename(), body: await readFile(await download.path()) }
}

test('everything retained becomes a file: runs before a restart and other containers, by their times', {
  tag: '@cluster',
}, async ({ page, cluster }) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }, { name: 'proxy' }] })
  await cluster.write('writer', 'app', 'one of the first run\n')
  await cluster.write('writer', 'proxy', 'two of the proxy\n')
  await cluster.crash('writer', 'app')
  await cluster.write('writer', 'app', '=three\n')
  await page.goto(`/logs?source=${cluster.namespace}/pod/writer`)
  await expect(page.getByRole('log').getByText('=three')).toBeVisible()

  const text = await save(page, 'Everything retained, as text')
  expect(text.name).toMatch(new RegExp(`^${cluster.namespace}_writer_2-containers_20.*Z_20.*Z\\.log$`))
  const lines = text.body
    .toString()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
  expect(lines.map((line) => line.replace(/\S+Z /, ''))).toEqual([
    `${cluster.namespace}/writer/app one of the first run`,
    `${cluster.namespace}/writer/proxy two of the proxy`,
    `${cluster.namespace}/writer/app =three`,
    '',
  ])
  const csv = await save(page, 'Everything retained, as CSV', 'Compressed (gzip)')
  expect(csv.name).toMatch(/\.csv\.gz$/)
  expect(gunzipSync(csv.body).toString()).toContain(",app,1,,'=three\r\n")
})

test(
  'a download is what the API server itself gives of the container, byte for byte',
  { tag: '@cluster' },
  async ({ cluster, baseURL }, { project }) => {
    await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
    await cluster.write(
      'writer',
      'app',
      `${numberedLines(0, 2_000)}\n  indented\tand ${'x'.repeat(20_000)} ✓\r\nlast\n`,
    )
    const api = project.name === 'cluster' ? await realApi() : demoApi()
    const path = `/api/v1/namespaces/${cluster.namespace}/pods/writer/log?container=app&timestamps=true`
    await expect.poll(async () => (await api.get(path)).text).toMatch(/ last\n$/)
    const file = await fetch(`${baseURL}/api/download?source=${cluster.namespace}/pod/writer`, { headers: asLauncher })
    expect(await file.text()).toBe((await api.get(path)).text)
  },
)
