import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'

const tag = { tag: '@cluster' }
const pod = { name: 'writer', containers: [{ name: 'app' }] } as const
// In pieces, so that nobody who looks through the repository takes them for real.
const password = `hunter2${'XyZ'}`
const body = Array.from({ length: 4 }, (_, at) => `${'MIIEvQ'}${String(at).repeat(2)}${'aB3'.repeat(18)}xy`)
const key = [`-----${'BEGIN'} PRIVATE KEY-----`, ...body, `-----${'END'} PRIVATE KEY-----`]

test(
  'a secret does not leave the server: not on the screen, not in the stream, not for curl',
  tag,
  async ({ page, cluster, request }) => {
    await cluster.addPod(pod)
    const lines = [
      `level=info msg=login password=${password}`,
      `{"msg":"again","password":"${password}"}`,
      ...key,
      'after',
    ]
    await cluster.write('writer', 'app', `${lines.join('\n')}\n`)
    const { log, row } = await openLog(page, cluster.namespace, 'writer')
    await expect(row('after')).toBeVisible()
    // Equal values have equal tags, whatever stands around them.
    const masks = await log.getByTitle('masked by rule password').allTextContents()
    expect(masks).toHaveLength(2)
    expect(new Set(masks).size).toBe(1)
    await expect(log.getByTitle('masked by rule private-key')).toHaveCount(1 + body.length)
    await expect(log).not.toContainText(password)
    await expect(log).not.toContainText('MIIEvQ')

    const { namespace } = cluster
    const answer = await request.post('/api/stream', {
      data: {
        sources: [{ namespace, pod: 'writer', container: 'app', previous: false, resume: null }],
        ...{ follow: false, tailLines: null, sinceTime: null, untilTime: null },
      },
    })
    const texts = [
      await answer.text(),
      await (await request.get(`/api/namespaces/${namespace}/pods/writer/log?container=app`)).text(),
      await (await request.get(`/api/namespaces/${namespace}/pods/writer/log?container=app&timestamps=true`)).text(),
    ]
    for (const text of texts) {
      expect(text).toContain(masks[0])
      expect(text).not.toContain(password)
      expect(text).not.toContain('MIIEvQ')
    }
  },
)
