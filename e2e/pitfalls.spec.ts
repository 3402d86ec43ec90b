import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { freePort } from './free-port.ts'
import { launchToken } from './launch.ts'
import { openLog } from './log-page.ts'
import { openOtherSite } from './other-site.ts'
import { startPodlogs } from './program.ts'
import { rawRequest } from './raw-request.ts'
import { expect, test } from './test.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

/**
 * What has opened the logs of others to strangers before, in this kind of program: one test each, named for it. Where it has more to
 * it, the test says which spec has the rest.
 */
const tag = { tag: '@cluster' }
const known = ['Authorization', `Bearer ${launchToken}`]
const pod = { name: 'writer', containers: [{ name: 'app' }] } as const
const routes = [
  ...['/api/clusters', '/api/namespaces', '/api/me', '/api/access', '/api/namespaces/default/pods'],
  '/api/namespaces/default/rights',
  ...['/api/namespaces/default/watch', '/api/namespaces/default/pods/a/log', '/launch?token=x'],
]

test('DNS rebinding: a name that was made to point at this machine is not served', tag, async ({ baseURL }) => {
  for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example', 'localhost@evil.example']) {
    for (const path of routes) {
      const { status, body } = await rawRequest(`${baseURL}${path}`, known, host)
      expect.soft([status, body.includes('host-not-allowed')], `${host} ${path}`).toEqual([403, true])
    }
  }
})

test(
  'cross-site reading: another page gets nothing, though the browser is let in here',
  tag,
  async ({ page, baseURL }) => {
    await using other = await openOtherSite()
    // The cookie is there: from its own page the very same question is answered.
    await page.goto('/')
    const ask = async ([path, init]: readonly [string, RequestInit]) =>
      fetch(path, init).then(
        async (response) => `${response.type} ${response.status} ${await response.text()}`,
        () => 'refused',
      )
    const own = { headers: { 'X-Podlogs': '1' } }
    expect(await page.evaluate(ask, ['/api/namespaces', own] as const)).toContain('basic 200')
    const tries = [
      { credentials: 'include' },
      { credentials: 'include', headers: { 'X-Podlogs': '1' } },
      { credentials: 'include', mode: 'no-cors' },
      { credentials: 'include', mode: 'no-cors', method: 'POST', body: '{}' },
    ] as const
    for (const site of [other.crossSite, other.sameSite]) {
      await page.goto(site)
      for (const init of tries) {
        for (const path of ['/api/namespaces', '/api/stream', '/api/logout']) {
          const got = await page.evaluate(ask, [`${baseURL}${path}`, init] as const)
          expect.soft(got, `${site} ${path} ${JSON.stringify(init)}`).toMatch(/^(refused|opaque 0 )$/)
        }
      }
      // Loaded as what needs no permission: a script, a style sheet, an image.
      const loaded = await page.evaluate(
        (address) =>
          Promise.all(
            ['script', 'img'].map(
              (name) =>
                new Promise((resolve) => {
                  const element = document.createElement(name)
                  element.onload = () => resolve('loaded')
                  element.onerror = () => resolve('refused')
                  element.setAttribute('src', address)
                  document.head.append(element)
                }),
            ),
          ),
        `${baseURL}/api/namespaces`,
      )
      expect(loaded).toEqual(['refused', 'refused'])
    }
    await page.goto('/')
    expect(await page.evaluate(ask, ['/api/namespaces', own] as const)).toContain('basic 200')
  },
)

test('WebSocket hijacking: there is no WebSocket to open, from anywhere', tag, async ({ page, baseURL }) => {
  await page.goto('/')
  const opened = await page.evaluate(
    (address) =>
      Promise.all(
        ['/api/stream', '/api/namespaces', '/_next/webpack-hmr', '/'].map(
          (path) =>
            new Promise((resolve) => {
              const socket = new WebSocket(`${address.replace('http', 'ws')}${path}`)
              socket.onopen = () => resolve(`${path} opened`)
              socket.onerror = () => resolve('refused')
            }),
        ),
      ),
    baseURL ?? '',
  )
  expect(new Set(opened)).toEqual(new Set(['refused']))
})

test('clickjacking: no page stands in a frame', tag, async ({ request }) => {
  for (const path of ['/', '/login', '/namespaces/default']) {
    const headers = (await request.get(path)).headers()
    expect.soft(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect.soft(headers['x-frame-options'], path).toBe('DENY')
  }
})

/** The rest: impersonation.spec, login.spec. */
test('forged identity: headers of proxies and of Kubernetes make nobody anybody', tag, async ({ baseURL }) => {
  const forged = [
    ...['X-Forwarded-User', 'admin', 'X-Forwarded-Groups', 'system:masters', 'Remote-User', 'admin'],
    ...['Impersonate-User', 'admin', 'Impersonate-Group', 'system:masters', 'X-Podlogs-Peer', '127.0.0.1'],
  ]
  for (const path of ['/api/me', '/api/namespaces', '/api/clusters']) {
    expect.soft((await rawRequest(`${baseURL}${path}`, forged)).status, path).toBe(401)
  }
  const me = async (headers: readonly string[]) => JSON.parse((await rawRequest(`${baseURL}/api/me`, headers)).body)
  expect(await me([...known, ...forged])).toEqual(await me(known))
})

test('the framework’s own header: what passed by the pages’ gate does not pass by ours', tag, async ({ baseURL }) => {
  const path = `${baseURL}/api/namespaces`
  for (const name of ['X-Middleware-Subrequest', 'X-Middleware-Rewrite', 'X-Matched-Path', 'X-Invoke-Path']) {
    const value = name === 'X-Middleware-Subrequest' ? 'proxy:proxy:proxy:proxy:proxy' : '/api/access'
    expect.soft((await rawRequest(path, [name, value])).status, name).toBe(401)
  }
})

test('caches: what one person was answered is kept for nobody', tag, async ({ baseURL }) => {
  for (const path of routes) {
    expect.soft((await rawRequest(`${baseURL}${path}`, known, undefined, 'head')).body, path).toMatch(/no-store/)
  }
})

test('server-side requests: nobody can name a host that the server should ask', tag, async ({ baseURL }) => {
  const asked: string[] = []
  const server = createServer((incoming, response) => {
    asked.push(incoming.url ?? '')
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const target = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  for (const path of [
    `/api/namespaces?context=${encodeURIComponent(target)}`,
    `/_next/image?url=${encodeURIComponent(target)}&w=64&q=75`,
    `/api/namespaces/${encodeURIComponent(target)}/pods`,
  ]) {
    expect.soft((await rawRequest(`${baseURL}${path}`, known)).status, path).toBeGreaterThanOrEqual(400)
  }
  expect(asked).toEqual([])
  await new Promise((resolve) => server.close(resolve))
})

test(
  'path tricks in names: what Kubernetes could not have named is refused before it is asked',
  tag,
  async ({ baseURL }) => {
    const names = [
      '..',
      '%2e%2e',
      '..%2f..%2fnodes',
      'a%2fb',
      'a%00',
      'A',
      'a%20b',
      '-a',
      'a'.repeat(64),
      '%ff',
      'a%0d%0ab',
    ]
    for (const name of names) {
      for (const path of [
        `/api/namespaces/${name}/pods`,
        `/api/namespaces/default/pods/${name}/log?container=${name}`,
      ]) {
        const { status, body } = await rawRequest(`${baseURL}${path}`, known)
        // A pod's name may be longer than that of a namespace.
        if (status === 404 && body.includes('pod-not-found')) continue
        expect.soft(status, path).toBeGreaterThanOrEqual(400)
        // What is no UTF-8 Next refuses in its own way.
        if (name !== '%ff') expect.soft(status, path).toBeLessThan(500)
        expect.soft(body, path).not.toContain('"kind":"Status"')
      }
    }
    expect((await rawRequest(`${baseURL}//api//namespaces`, [])).status).not.toBe(200)
  },
)

test(
  'log text: markup, escape sequences, bidirectional and invisible characters are shown, and do nothing',
  tag,
  async ({ page, cluster }) => {
    await cluster.addPod(pod)
    const lines = [
      '1 <img src=x onerror="document.title=1"><script>document.title=1</script>',
      '2 \u001b]8;;javascript:document.title=1\u0007click\u001b]8;;\u0007',
      '3 \u001b[2J\u001b[1;1Hgone\rover\bx',
      '4 access\u202e\u2066txt.exe\u2069\u200b',
      '5 \u001b[31mred\u001b[0m',
    ]
    await cluster.write('writer', 'app', `${lines.join('\n')}\n`)
    const { row, log } = await openLog(page, cluster.namespace, 'writer')
    await expect(row('<img src=x onerror="document.title=1"><script>')).toBeVisible()
    await expect(log.locator('img, script, iframe')).toHaveCount(0)
    expect(await page.title()).not.toBe('1')
    await expect(row('␛]8;;javascript:')).toBeVisible()
    await expect(row('␍over␈x')).toBeVisible()
    await expect(row('accessU+202EU+2066txt.exeU+2069U+200B')).toBeVisible()
    await expect(row('5 red')).toBeVisible()
    expect(await log.textContent()).not.toMatch(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/,
    )
  },
)

test(
  'links: only those of http and https, to where they say, and the page they open learns nothing',
  tag,
  async ({ page, cluster }) => {
    await cluster.addPod(pod)
    const wrong = [
      'javascript:alert(1)',
      'JaVaScRiPt://x%0aalert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
    ]
    const tricky = ['https://user:pw@evil.example/', 'https://good.example\\@evil.example/']
    await cluster.write('writer', 'app', `${[...wrong, ...tricky, 'see https://docs.example/a?b=c.'].join(' ')}\n`)
    const { row, log } = await openLog(page, cluster.namespace, 'writer', '?wrap=true')
    await expect(row('docs.example')).toBeVisible()
    const links = await log
      .getByRole('link')
      .evaluateAll((found) => found.map((link) => ['href', 'rel'].map((name) => link.getAttribute(name))))
    expect(links).toContainEqual(['https://docs.example/a?b=c', 'noreferrer noopener'])
    for (const [href] of links) expect.soft(href).toMatch(/^https?:\/\/(docs|good)\.example/)
  },
)

/** The rest: download.spec. */
test('formulas: a table of lines runs nothing where it is opened', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://evil.example")']
  await cluster.write('writer', 'app', `${cells.join('\n')}\n`)
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('evil.example')).toBeVisible()
  await page.getByRole('button', { name: 'Download' }).click()
  const downloaded = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Lines shown, as CSV' }).click()
  const stream = await (await downloaded).createReadStream()
  let table = ''
  for await (const chunk of stream) table += String(chunk)
  for (const cell of cells) expect.soft(table).toContain(`'${cell.replaceAll('"', '""')}`)
  expect(table).not.toMatch(/(^|,)"?[=+@]/m)
})

test('slow expressions: a rule and a line made for each other cost no time', tag, async ({ cluster }, info) => {
  await cluster.addPod(pod)
  const [rules, kubeconfig] = [info.outputPath('rules.json'), info.outputPath('kubeconfig')]
  await writeFile(rules, JSON.stringify({ rules: [{ name: 'slow', expression: '(x+x+)+y' }] }))
  const own = info.project.name === 'demo'
  if (own) await writeKubeconfig(kubeconfig, 'demo')
  const options = [
    '--port',
    String(await freePort()),
    '--kubeconfig',
    own ? kubeconfig : (process.env['KUBECONFIG'] ?? ''),
  ]
  await using podlogs = await startPodlogs(options, '', { PODLOGS_MASK_RULES: rules })
  await cluster.write('writer', 'app', `${'x'.repeat(5_000)}\n${'a'.repeat(40)}!\n`)
  const path = `${podlogs.url}/api/namespaces/${cluster.namespace}/pods/writer/log`
  await expect.poll(async () => (await rawRequest(path, known)).body.length).toBe(5_043)
  const startedMs = performance.now()
  await rawRequest(path, known)
  expect(performance.now() - startedMs).toBeLessThan(3_000)
})

test('more than fits: headers, cookies, bodies and tokens have an end', tag, async ({ baseURL }) => {
  const large = 'x'.repeat(20_000)
  for (const [name, path] of [
    ['Cookie', '/api/namespaces'],
    ['X-Any', '/'],
  ] as const) {
    const { status, body } = await rawRequest(`${baseURL}${path}`, [...known, name, `a=${large}`])
    expect([status, JSON.parse(body).code], name).toEqual([431, 'headers-too-large'])
  }
  const chunks = ['0', '1', '2'].map((at) => `__Host-podlogs-${at}=${'x'.repeat(3_800)}`).join('; ')
  expect((await rawRequest(`${baseURL}/api/namespaces`, ['Cookie', chunks, 'X-Podlogs', '1'])).status).toBe(401)
  const post = (path: string, body: string) =>
    fetch(`${baseURL}${path}`, { method: 'POST', body, headers: { Authorization: `Bearer ${launchToken}` } })
  expect((await post('/api/login', JSON.stringify({ token: 'x'.repeat(70_000) }))).status).toBe(413)
  expect((await post('/api/stream', JSON.stringify({ sources: 'x'.repeat(9_000_000) }))).status).toBe(413)
})

test('words of failures: no token and no address with its query stands in an answer', tag, async ({ baseURL }) => {
  for (const path of [
    '/api/none',
    '/api/namespaces/A/pods',
    '/api/namespaces?context=none',
    '/api/me?x=secret-query',
  ]) {
    const { body } = await rawRequest(`${baseURL}${path}`, path.includes('me') ? [] : known)
    expect.soft(body, path).not.toContain(launchToken)
    expect.soft(body, path).not.toContain('secret-query')
  }
})
