import { expect, test } from 'vitest'
import { readSourceTree } from './source-tree.ts'

test('the launcher in the image needs nothing but Node: no package, and no import by alias', () => {
  const files = new Map(readSourceTree().map((file) => [file.path, file]))
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    for (const name of files.get(path)?.packages ?? []) expect(name, `${path} imports ${name}`).toMatch(/^node:/)
    for (const imported of files.get(path)?.imports ?? []) {
      expect(imported, `${path} imports ${imported}`).toMatch(/^lib\/launcher\//)
      visit(imported)
    }
  }
  visit('lib/launcher/serve.ts')
  expect(seen.size).toBeGreaterThan(3)
})
