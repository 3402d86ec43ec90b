import { demoApi, type KubernetesApi, realApi } from './kubernetes-api.ts'
import { test as clusterTest, expect } from './test.ts'
import { numberedLines } from './test-cluster.ts'

/**
 * What Podlogs builds on, asked of the API server itself. The same tests run against the demo cluster and against a real one:
 * where they differ, the demo cluster is wrong.
 */
const test = clusterTest.extend<{ readonly api: KubernetesApi }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off the pattern
  api: async ({}, use, { project }) => use(project.name === 'cluster' ? await realApi() : demoApi()),
})

const pod = { name: 'writer', containers: [{ name: 'app' }] } as const
const logOf = (namespace: string, name = 'writer') => `/api/v1/namespaces/${namespace}/pods/${name}/log`
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

test('what is not there is a Status of 404', async ({ api, cluster }) => {
  for (const path of [`/api/v1/namespaces/${cluster.namespace}/pods/none`, logOf(cluster.namespace, 'none')]) {
    const answer = await api.get(path)
    expect(answer.status).toBe(404)
    expect(answer.json()).toMatchObject({
      kind: 'Status',
      status: 'Failure',
      reason: 'NotFound',
      message: 'pods "none" not found',
      details: { name: 'none', kind: 'pods' },
      code: 404,
    })
  }
})

test('parameters that make no sense are refused with 400 or 422', async ({ api, cluster }) => {
  await cluster.addPod(pod)
  const refusals = [
    ['tailLines=-1', 422, 'Invalid', /tailLines: Invalid value: -1: must be greater than or equal to 0/],
    ['limitBytes=0', 422, 'Invalid', /limitBytes: Invalid value: 0: must be greater than 0/],
    ['sinceSeconds=0', 422, 'Invalid', /sinceSeconds: Invalid value: 0: must be greater than 0/],
    ['sinceSeconds=1&sinceTime=2026-01-02T03:04:05Z', 422, 'Invalid', /at most one of `sinceTime` or `sinceSeconds`/],
    ['sinceTime=foo', 400, 'BadRequest', /parsing time "foo"/],
    ['tailLines=x', 400, 'BadRequest', /parsing "x": invalid syntax/],
    ['stream=Stderr', 422, 'Invalid', /stream: Forbidden: may not be specified/],
    ['container=none', 400, 'BadRequest', /container none is not valid for pod writer/],
    ['previous=true', 400, 'BadRequest', /previous terminated container "app" in pod "writer" not found/],
  ] as const
  for (const [query, status, reason, message] of refusals) {
    const answer = await api.get(`${logOf(cluster.namespace)}?${query}`)
    expect.soft(answer.status, query).toBe(status)
    expect.soft(answer.json(), query).toMatchObject({ kind: 'Status', reason, message: expect.stringMatching(message) })
  }
})

test('a container that waits, and several to choose from, are a 400 in words', async ({ api, cluster }) => {
  await cluster.addPod({ name: 'stuck', containers: [{ name: 'app', imageMissing: true }] })
  const waiting = await api.get(logOf(cluster.namespace, 'stuck'))
  expect(waiting.status).toBe(400)
  expect(waiting.json()).toMatchObject({
    reason: 'BadRequest',
    message: 'container "app" in pod "stuck" is waiting to start: ErrImageNeverPull',
  })
  const containers = [
    { name: 'prepare', kind: 'init' },
    { name: 'proxy', kind: 'sidecar' },
    { name: 'a' },
    { name: 'b' },
  ] as const
  await cluster.addPod({ name: 'several', containers })
  const several = await api.get(logOf(cluster.namespace, 'several'))
  expect(several.status).toBe(400)
  expect(several.json()).toMatchObject({
    message: 'a container name must be specified for pod several, choose one of: [prepare proxy a b]',
  })
  expect((await api.get(`${logOf(cluster.namespace, 'several')}?container=prepare`)).text).toBe('prepared\n')
})

test('timestamps have nine digits and UTC; the message behind them is as it was written', async ({ api, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', `  spaces kept \t\n\n${'x'.repeat(40_000)}\n`)
  await expect.poll(async () => linesOf((await api.get(logOf(cluster.namespace))).text).length).toBe(2)
  const answer = await api.get(`${logOf(cluster.namespace)}?timestamps=true`)
  expect(answer.contentType).toContain('text/plain')
  const lines = answer.text.split('\n')
  expect(lines.length).toBe(4)
  for (const line of lines.slice(0, 3)) expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z /)
  expect(lines.map((line) => line.slice(31))).toEqual(['  spaces kept \t', '', 'x'.repeat(40_000), ''])
})

test('tailLines counts from the end, before sinceTime; limitBytes cuts in the middle', async ({ api, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 20))
  const log = logOf(cluster.namespace)
  await expect.poll(async () => linesOf((await api.get(log)).text).length).toBe(20)
  expect(linesOf((await api.get(`${log}?tailLines=2`)).text)).toEqual(linesOf(numberedLines(19, 2)))
  expect((await api.get(`${log}?tailLines=0`)).text).toBe('')
  expect((await api.get(`${log}?tailLines=2&sinceTime=2020-01-01T00:00:00Z`)).text).toBe(numberedLines(19, 2))
  expect((await api.get(`${log}?sinceTime=2999-01-01T00:00:00Z`)).text).toBe('')
  expect((await api.get(`${log}?limitBytes=30`)).text).toBe(numberedLines(1, 2).slice(0, 30))
})

test('sinceTime is a whole second: the lines of that second come again', async ({ api, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 3))
  const log = logOf(cluster.namespace)
  await expect.poll(async () => linesOf((await api.get(log)).text).length).toBe(3)
  const stamps = linesOf((await api.get(`${log}?timestamps=true`)).text).map((line) => line.slice(0, 30))
  const last = stamps.at(-1) ?? ''
  const inLastSecond = stamps.filter((stamp) => stamp.slice(0, 19) === last.slice(0, 19)).length
  expect(linesOf((await api.get(`${log}?sinceTime=${last}`)).text).length).toBe(inLastSecond)
})

test('a followed log goes on while the container runs, and ends cleanly with it', async ({ api, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 2))
  const followed = api.get(`${logOf(cluster.namespace)}?follow=true`)
  await cluster.write('writer', 'app', numberedLines(3, 2))
  await cluster.crash('writer', 'app')
  expect((await followed).text).toBe(numberedLines(1, 4))
})

test('after a crash the plain log is the new run, and previous the one before', async ({ api, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', 'first\n')
  await cluster.crash('writer', 'app')
  await cluster.write('writer', 'app', 'second\n')
  const log = logOf(cluster.namespace)
  await expect.poll(async () => (await api.get(log)).text).toBe('second\n')
  expect((await api.get(`${log}?previous=true`)).text).toBe('first\n')
  const status: unknown = (await api.get(`/api/v1/namespaces/${cluster.namespace}/pods/writer`)).json()
  expect(status).toMatchObject({
    status: {
      phase: 'Running',
      containerStatuses: [
        {
          name: 'app',
          restartCount: 1,
          state: { running: {} },
          lastState: {
            terminated: { exitCode: 3, reason: 'Error', containerID: expect.stringMatching(/^containerd:\/\//) },
          },
        },
      ],
    },
  })
})

test('lists come in pieces, selected by label and field', async ({ api, cluster }) => {
  for (const name of ['one', 'two', 'three']) {
    await cluster.addPod({ name, labels: { app: name === 'two' ? 'other' : 'same' }, containers: [{ name: 'app' }] })
  }
  const pods = `/api/v1/namespaces/${cluster.namespace}/pods`
  const first = await api.get(`${pods}?limit=2`)
  expect(first.json()).toMatchObject({
    kind: 'PodList',
    apiVersion: 'v1',
    metadata: { resourceVersion: expect.stringMatching(/^\d+$/), remainingItemCount: 1 },
    items: [{ metadata: { name: 'one' } }, { metadata: { name: 'three' } }],
  })
  const token = /"continue":\s?"([^"]+)"/.exec(first.text)?.[1] ?? ''
  const second = await api.get(`${pods}?limit=2&continue=${encodeURIComponent(token)}`)
  expect(second.json()).toMatchObject({ items: [{ metadata: { name: 'two' } }] })
  const named = async (query: string) =>
    [...(await api.get(`${pods}?${query}`)).text.matchAll(/"name":\s?"(one|two|three)"/g)].map(([, name]) => name)
  expect(await named('labelSelector=app%3Dsame')).toEqual(['one', 'three'])
  expect(await named('labelSelector=app+in+(other)')).toEqual(['two'])
  expect(await named('fieldSelector=metadata.name%3Dtwo')).toEqual(['two'])
  expect((await api.get(`${pods}?fieldSelector=spec.nothing%3Dx`)).status).toBe(400)
})

test('a watch tells what has changed since a version, and 410 where that is too long ago', async ({ api, cluster }) => {
  const pods = `/api/v1/namespaces/${cluster.namespace}/pods`
  const version = /"resourceVersion":\s?"(\d+)"/.exec((await api.get(pods)).text)?.[1] ?? ''
  await cluster.addPod({ name: 'one', containers: [{ name: 'app' }] })
  const watched = await api.get(`${pods}?watch=true&resourceVersion=${version}&timeoutSeconds=1`)
  const events = linesOf(watched.text).map((line): unknown => JSON.parse(line))
  expect(events[0]).toMatchObject({
    type: 'ADDED',
    object: { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'one' } },
  })
  const old = await api.get(`${pods}?watch=true&resourceVersion=1&timeoutSeconds=1`)
  // A cluster that was booted a moment ago still remembers its first version, and tells what has changed since.
  if (/"type":\s?"ADDED"/.test(old.text)) {
    // What has happened to the pod since the first look comes behind.
    const [first = ''] = linesOf(old.text)
    expect(JSON.parse(first)).toMatchObject({ type: 'ADDED', object: { kind: 'Pod', metadata: { name: 'one' } } })
    return
  }
  expect(old.text).toMatch(/"reason":\s?"(Expired|Gone)"/)
  expect(old.text).toMatch(/"code":\s?410/)
})

test('a query that makes no sense is refused in the same words', async ({ api, cluster }) => {
  const pods = `/api/v1/namespaces/${cluster.namespace}/pods`
  const refusals = [
    [`${pods}?limit=abc`, 400, 'BadRequest', /^strconv.ParseInt: parsing "abc": invalid syntax$/],
    [
      `${pods}?resourceVersion=abc`,
      400,
      'BadRequest',
      /^invalid resource version: resourceVersion: Invalid value: "abc"/,
    ],
    [`${pods}?watch=true&resourceVersion=abc`, 500, undefined, /^resourceVersion: Invalid value: "abc"/],
    [`${pods}?resourceVersion=99999999999`, 504, 'Timeout', /Too large resource version/],
    [`${pods}?continue=abc`, 400, 'BadRequest', /^invalid continue token: continue key is not valid/],
    [`${pods}?labelSelector=a+b+c`, 400, 'BadRequest', /^unable to parse requirement: found 'b', expected: in, notin/],
    [`${pods}?labelSelector=%3Dx`, 400, 'BadRequest', /^found '=', expected: !, identifier/],
    [`${pods}?fieldSelector=foo`, 400, 'BadRequest', /^invalid selector: 'foo'; can't understand 'foo'$/],
    [`${pods}?fieldSelector=spec.nothing%3Dx`, 400, 'BadRequest', /^field label not supported: spec.nothing$/],
    [
      '/apis/apps/v1/deployments?fieldSelector=spec.x%3D1',
      400,
      'BadRequest',
      /^"spec.x" is not a known field selector/,
    ],
    ['/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', 405, 'MethodNotAllowed', /does not allow this method/],
    ['/api/v1/things', 404, 'NotFound', /^the server could not find the requested resource$/],
    [`${pods}/none/nothing`, 404, 'NotFound', /^the server could not find the requested resource$/],
    [`${logOf(cluster.namespace, 'none')}?stream=All`, 422, 'Invalid', /stream: Forbidden: may not be specified$/],
  ] as const
  for (const [path, code, reason, message] of refusals) {
    const answer = await api.get(path)
    expect.soft(answer.status, path).toBe(code)
    const words = { kind: 'Status', code, message: expect.stringMatching(message) }
    expect.soft(answer.json(), path).toMatchObject(reason === undefined ? words : { ...words, reason })
  }
})

test('all that is wrong with a query is told at once, cause by cause', async ({ api, cluster }) => {
  const answer = await api.get(`${logOf(cluster.namespace, 'none')}?tailLines=-1&limitBytes=0`)
  expect(answer.json()).toMatchObject({
    message:
      'PodLogOptions "none" is invalid: [tailLines: Invalid value: -1: must be greater than or equal to 0, limitBytes: Invalid value: 0: must be greater than 0]',
    details: {
      name: 'none',
      kind: 'PodLogOptions',
      causes: [
        {
          reason: 'FieldValueInvalid',
          field: 'tailLines',
          message: 'Invalid value: -1: must be greater than or equal to 0',
        },
        { reason: 'FieldValueInvalid', field: 'limitBytes', message: 'Invalid value: 0: must be greater than 0' },
      ],
    },
  })
})

test('a workload that is not there is named with its group; a path that is none is plain text', async ({ api }) => {
  expect((await api.get('/apis/apps/v1/namespaces/default/deployments/none')).json()).toMatchObject({
    message: 'deployments.apps "none" not found',
    details: { name: 'none', group: 'apps', kind: 'deployments' },
  })
  for (const path of ['/nope', '/apis/nothing.example/v1/things']) {
    expect(await api.get(path)).toMatchObject({ status: 404, text: '404 page not found\n' })
  }
})
