import { expect, test } from 'vitest'
import { withContext } from './with-context.ts'

const rows = [
  { name: 'no context', path: '/namespaces/shop?a=1', context: null, is: '/namespaces/shop?a=1' },
  { name: 'a bare path', path: '/', context: 'prod', is: '/?context=prod' },
  { name: 'a query', path: '/x?container=app', context: 'prod', is: '/x?container=app&context=prod' },
  { name: 'a fragment', path: '/x#L1.2', context: 'prod', is: '/x?context=prod#L1.2' },
  { name: 'all of it', path: '/x?a=1#L1', context: 'a b&c', is: '/x?a=1&context=a+b%26c#L1' },
  { name: 'another context in the path', path: '/?context=dev', context: 'prod', is: '/?context=dev' },
]

for (const { name, path, context, is } of rows) {
  test(`links stay in their cluster: ${name}`, () => {
    expect(withContext(path, context)).toBe(is)
  })
}
