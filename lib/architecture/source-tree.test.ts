import { expect, test } from 'vitest'
import { roomOf } from './rooms.ts'
import { toSourceFile } from './source-tree.ts'

const imports = [
  { name: 'inside a room', text: "import { a } from './a.ts'", imports: ['lib/core/logs/a.ts'] },
  { name: 'one folder up', text: "import type { A } from '../a.ts'", imports: ['lib/core/a.ts'] },
  { name: 'across', text: "import {\n  a,\n  b,\n} from '@/lib/server/a.ts'", imports: ['lib/server/a.ts'] },
  { name: 'handed on', text: "export { a } from './a.ts'", imports: ['lib/core/logs/a.ts'] },
  { name: 'for its effect', text: "import './a.css'", imports: ['lib/core/logs/a.css'] },
  { name: 'when needed', text: "const a = await import('./a.ts')", imports: ['lib/core/logs/a.ts'] },
  { name: 'a Worker', text: "new Worker(new URL('./a.ts', import.meta.url))", imports: ['lib/core/logs/a.ts'] },
  { name: 'not in a comment', text: "// import { a } from './a.ts'\n/* import './b.ts' */", imports: [] },
]
for (const { name, text, imports: expected } of imports) {
  test(`sees an import: ${name}`, () => expect(toSourceFile('lib/core/logs/x.ts', text).imports).toEqual(expected))
}

test('packages go by their name, whatever is taken of them', () => {
  const text =
    "import { V1Pod } from '@kubernetes/client-node/dist/a.js'\nimport Link from 'next/link'\nimport 'node:fs'"
  expect(toSourceFile('a/b.ts', text).packages).toEqual(['@kubernetes/client-node', 'next', 'node:fs'])
})

test('code is the text without comments and the insides of strings, line for line', () => {
  const { code } = toSourceFile('a/b.ts', "const a = 'fetch(' // as any\n/** catch\n */ const url = 'http://x'")
  expect(code).toBe("const a = '______'          \n         \n    const url = '________'")
})

test('a room is the longest of its names', () => {
  const rooms = ['app/api/clusters/route.ts', 'app/page.tsx', 'lib/core/a.ts', 'instrumentation.ts', 'next.config.js']
  expect(rooms.map(roomOf)).toEqual(['app/api', 'app', 'lib/core', 'app/api', null])
})
