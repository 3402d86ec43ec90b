import { expect, test } from 'vitest'
import { readSourceTree } from './source-tree.ts'

const routes = readSourceTree().filter(({ path }) => /^app\/.*\/route\.ts$/.test(path))
const handlerLinesMax = 15

for (const { path, text, code } of routes) {
  const handlers = text
    .split(/^(?=export )/m)
    .filter((part) => /^export (const|async function|function) [A-Z]+\b/.test(part))

  test(`${path} reads, calls and answers in at most ${handlerLinesMax} lines`, () => {
    const lengths = handlers.map((handler) => handler.trimEnd().split('\n').length)
    expect(Math.max(...lengths), 'Move the work to lib/server').toBeLessThanOrEqual(handlerLinesMax)
  })

  test(`${path} lets nobody in but through the access wrapper`, () => {
    const open = handlers.filter((handler) => !/^export const [A-Z]+ = (respond|stream)\w*[<(]/.test(handler))
    expect(open, 'Write export const GET = respond(…): it checks who asks, and turns problems into answers').toEqual([])
  })

  test(`${path} leaves failures and status codes to the door`, () => {
    expect(code).not.toMatch(/\bcatch\b|\bstatus:|\bnew Response\(|\bResponse\.json\(/)
  })
}

test('there are routes to look at', () => {
  expect(routes.length).toBeGreaterThan(0)
})
