import { expect, test } from 'vitest'
import { isTest, readSourceTree, type SourceFile } from './source-tree.ts'

const files = readSourceTree()
const sources = files.filter(({ path }) => !isTest(path) && path.includes('/'))

/** Where a foreign package may be imported, tests and the configuration files at the root aside. */
const fences: readonly { readonly name: string; readonly packages: RegExp; readonly within: RegExp }[] = [
  { name: 'Kubernetes client', packages: /^@kubernetes\/client-node$/, within: /^lib\/server\/kubernetes\// },
  { name: 'React', packages: /^react(-dom)?$/, within: /^(components|app)\/|^lib\/client\/(.*\/)?use-[^/]*$/ },
  {
    name: 'React Query',
    packages: /^@tanstack\/react-query$/,
    within: /^lib\/client\/|^components\/providers\.tsx$/,
  },
  { name: 'Next', packages: /^next$/, within: /^(app|components)\/|^lib\/client\/(.*\/)?use-[^/]*$/ },
  {
    name: 'the state in the URL',
    packages: /^nuqs$/,
    within: /^(app|components)\/|^lib\/client\/(.*\/)?use-[^/]*$/,
  },
  { name: 'Playwright', packages: /^(@playwright\/test|@axe-core\/playwright)$/, within: /^(e2e|bench|docs)\// },
  { name: 'openid-client', packages: /^openid-client$/, within: /^lib\/server\/login\/oidc\// },
  { name: 'OpenTelemetry', packages: /^@opentelemetry\//, within: /^lib\/server\/observability\// },
  { name: 're2js', packages: /^re2js$/, within: /^lib\/server\/redaction\// },
  { name: 'vitest and fast-check', packages: /^(vitest|fast-check)$/, within: /^lib\/architecture\/fuzz-longer\.ts$/ },
]

for (const { name, packages, within } of fences) {
  test(`${name} stays inside its fence`, () => {
    expect(importersOf(packages, within), `Only ${within} may import it: go through what is there`).toEqual([])
  })
}

test('lib/core imports no package at all: it runs in Node, in a browser and in a Worker', () => {
  const core = sources.filter(({ path }) => path.startsWith('lib/core/') && path !== kernelsBuild)
  const wrong = core.flatMap(({ path, packages }) => packages.map((name) => `${path} imports ${name}`))
  expect(wrong, 'Hand in what it needs as an argument').toEqual([])
})

test('lib/core has no clock, no chance and no network', () => {
  const outside = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bfetch\(|\bset(Timeout|Interval)\(|\bMath\.random\(/
  const wrong = sources.filter(({ path, code }) => path.startsWith('lib/core/') && outside.test(code))
  expect(pathsOf(wrong), 'Hand in the time or the bytes as an argument').toEqual([])
})

test('the server is marked at its leaves: whoever reads the configuration or opens the cluster is server-only', () => {
  const leaves = /^lib\/server\/(config|kubernetes\/(client|.*-client))\.ts$/
  const unmarked = sources.filter(({ path, packages }) => leaves.test(path) && !packages.includes('server-only'))
  expect(pathsOf(unmarked), "Write import 'server-only' as the first line").toEqual([])
  const strays = sources.filter(({ path, packages }) => packages.includes('server-only') && !leaves.test(path))
  expect(pathsOf(strays), 'Only the leaves carry the marker, or a plain Node test could not load the rest').toEqual([])
})

test("'use client' stands as low as possible, never in app/", () => {
  const marked = sources.filter(
    ({ path, text }) => /^['"]use client['"]/m.test(text) && path.startsWith('app/') && !/error\.tsx$/.test(path),
  )
  expect(pathsOf(marked), 'Move what needs the browser into components/').toEqual([])
})

/** Builds the kernels with the AssemblyScript compiler; runs before the program, never in it. */
const kernelsBuild = 'lib/core/store/kernels/build.ts'

function importersOf(packages: RegExp, within: RegExp): readonly string[] {
  return sources.flatMap(({ path, packages: imported }) =>
    within.test(path) ? [] : imported.filter((name) => packages.test(name)).map((name) => `${path} imports ${name}`),
  )
}

function pathsOf(found: readonly SourceFile[]): readonly string[] {
  return found.map(({ path }) => path)
}
