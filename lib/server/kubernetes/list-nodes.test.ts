import { expect, test } from 'vitest'
import { listNodes } from './list-nodes.ts'

const node = (name: string, labels: object) => ({ metadata: { name, uid: name, labels } })

test('knows the zone of each node that has one', async () => {
  const asked: string[] = []
  const nodes = await listNodes(
    {
      key: 'fake',
      async getJson({ path, right }) {
        asked.push(`${path} ${right?.verb} ${right?.resource}`)
        return { metadata: {}, items: [node('a', { 'topology.kubernetes.io/zone': 'eu-1' }), node('b', {})] }
      },
      review: async () => ({}),
      open: () => Promise.reject(new Error('not asked for')),
    },
    new AbortController().signal,
  )
  expect(nodes).toEqual([
    { name: 'a', zone: 'eu-1' },
    { name: 'b', zone: null },
  ])
  expect(asked).toEqual(['/api/v1/nodes list nodes'])
})
