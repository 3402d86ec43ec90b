import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { basePathPlaceholder, placeProgram } from './place-program.ts'

let folder = ''
let program = ''
let copies = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'podlogs-'))
  program = join(folder, 'program')
  copies = join(folder, 'copies')
  await write('.next/BUILD_ID', 'build-1\n')
  await write('.next/static/chunks/a.js', `load("${basePathPlaceholder}/_next/b.js", "${basePathPlaceholder}")`)
  await write('.next/static/media/font.woff2', basePathPlaceholder)
  await write('server.js', `const config = {"basePath":"${basePathPlaceholder}"}`)
  await write('.next/server/matchers.json', String.raw`{"regexp":"^\\/${basePathPlaceholder.slice(1)}(?:\\/x)?$"}`)
  await write('package.json', '{}')
  await write('public/icon.svg', '<svg/>')
  await write('node_modules/next/index.js', 'next')
})
afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, text: string) {
  await mkdir(dirname(join(program, path)), { recursive: true })
  await writeFile(join(program, path), text)
}

for (const basePath of ['', '/tools/logs']) {
  test(`a copy is served below ${basePath || 'the root'}, and the built program stays as it is`, async () => {
    const copy = await placeProgram({ program, copies, basePath })
    const read = (path: string) => readFile(join(copy, path), 'utf8')
    expect(await read('.next/static/chunks/a.js')).toBe(`load("${basePath}/_next/b.js", "${basePath}")`)
    expect(await read('server.js')).toBe(`const config = {"basePath":"${basePath}"}`)
    const { regexp } = JSON.parse(await read('.next/server/matchers.json'))
    expect(new RegExp(regexp).test(`${basePath}/x`), regexp).toBe(true)
    expect(await read('public/icon.svg')).toBe('<svg/>')
    expect(await read('node_modules/next/index.js')).toBe('next')
    expect(await read('.next/static/media/font.woff2'), 'what is no text stays as it is').toBe(basePathPlaceholder)
    expect(await readFile(join(program, 'server.js'), 'utf8')).toContain(basePathPlaceholder)
  })
}

test('copies of two addresses and of two builds lie beside each other; one that is there is taken again', async () => {
  const root = await placeProgram({ program, copies, basePath: '' })
  expect(await placeProgram({ program, copies, basePath: '' })).toBe(root)
  expect(await placeProgram({ program, copies, basePath: '/logs' })).not.toBe(root)
  await write('.next/BUILD_ID', 'build-2')
  expect(await placeProgram({ program, copies, basePath: '' })).not.toBe(root)
})

test('two starts at once share one copy and leave nothing else behind', async () => {
  const placing = { program, copies, basePath: '/logs' }
  const [one, two] = await Promise.all([placeProgram(placing), placeProgram({ ...placing })])
  expect(one).toBe(two)
  expect(await readdir(copies)).toEqual(['build-1.logs'])
})

test('the placeholder of the build is the one that is replaced', async () => {
  const config = await readFile(new URL('../../next.config.js', import.meta.url), 'utf8')
  expect(config).toContain(`'${basePathPlaceholder}'`)
})

for (const { basePath, pattern } of [
  { basePath: '', pattern: '^(?:\\/x)?$' },
  { basePath: '/tools/logs', pattern: '^\\/tools\\/logs(?:\\/x)?$' },
]) {
  test(`regular expressions of Next stay whole, in JSON too: ${basePath || 'the root'}`, async () => {
    const built = `^\\${basePathPlaceholder}(?:\\/x)?$`
    await write('.next/server/functions.json', JSON.stringify({ regexp: built }))
    await write('.next/server/functions.js', `const regexp = /${built}/`)
    const copy = await placeProgram({ program, copies, basePath })
    const json = await readFile(join(copy, '.next/server/functions.json'), 'utf8')
    expect(JSON.parse(json)).toEqual({ regexp: pattern })
    expect(await readFile(join(copy, '.next/server/functions.js'), 'utf8')).toBe(`const regexp = /${pattern}/`)
  })
}
