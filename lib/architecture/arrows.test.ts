import { expect, test } from 'vitest'
import { mayImport, roomOf } from './rooms.ts'
import { readSourceTree } from './source-tree.ts'

const files = readSourceTree()

test('the tree is read at all, with its imports', () => {
  const problem = files.find(({ path }) => path === 'lib/core/problems/problem.ts')
  expect(problem?.imports).toEqual(['lib/core/problems/catalogue.ts'])
})

test('a room imports only the rooms that its arrows point to', () => {
  const wrong = files.flatMap(({ path, imports }) => {
    const from = roomOf(path)
    if (from === null) return []
    const allowed: readonly string[] = [from, ...mayImport[from]]
    return imports
      .map((to) => ({ to, room: roomOf(to) }))
      .filter(({ room }) => room !== null && !allowed.includes(room))
      .map(({ to }) => `${path} imports ${to}: ${from} may import ${mayImport[from].join(' and ') || 'no other room'}`)
  })
  expect(wrong, 'Move the code to the room it belongs to, or hand the thing in as an argument').toEqual([])
})

test('the path shows when a border is crossed: relative inside a room, @/ across', () => {
  const wrong = files.flatMap(({ path, text, imports }) =>
    imports
      .filter((to) => {
        const crosses = roomOf(path) !== roomOf(to)
        const across = text.includes(`'@/${to}'`)
        return roomOf(path) !== null && roomOf(to) !== null && crosses !== across
      })
      .map((to) => `${path} imports ${to}`),
  )
  expect(wrong, 'Write ./… inside a room and @/… across').toEqual([])
})

test('every import of ours names an existing file with its extension', () => {
  const known = new Set(files.map(({ path }) => path))
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter((to) => !/\.(css|json|wasm|wasm\.ts)$/.test(to) && !known.has(to))
      .map((to) => `${path} imports ${to}`),
  )
  expect(wrong, 'Imports carry the file extension').toEqual([])
})

test('no file imports itself by a detour', () => {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const next of importsOf.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  expect(cycles, 'Move what both need into a third file').toEqual([])
})
