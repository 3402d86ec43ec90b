import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The lines of a table of docs/install.md, without its head. */
function rowsOf(name: string): readonly string[] {
  const table = read('docs/install.md').split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? ''
  return table.trim().split('\n').slice(2)
}

/** The values that have a sentence of their own above them, as rows of a table. */
function valueRows(values: string): readonly string[] {
  const rows: string[] = []
  let path: readonly string[] = []
  let sentence: string | null = null
  for (const line of values.split('\n')) {
    sentence = /^ *# -- (.*)$/.exec(line)?.[1] ?? sentence
    const [, indent = '', key, value = ''] = /^( *)(\w+):(.*)$/.exec(line) ?? []
    if (key === undefined) continue
    path = [...path.slice(0, indent.length / 2), key]
    if (sentence !== null) rows.push(`| \`${path.join('.')}\` | \`${value.trim()}\` | ${sentence} |`)
    sentence = null
  }
  return rows
}

test('the table of values is values.yaml, word for word', () => {
  const rows = valueRows(read('deploy/helm/podlogs/values.yaml'))
  expect(rows.length).toBeGreaterThan(10)
  expect(rowsOf('chart-values'), `Write this table:\n${rows.join('\n')}\n`).toEqual(rows)
})

test('every setting of the server has its place in the chart, or is said to need none', () => {
  const told = rowsOf('chart-settings').flatMap((row) => /^\| `(PODLOGS_\w+)`/.exec(row)?.[1] ?? [])
  const inServer = new Set(
    `${read('lib/server/decode-settings.ts')}${read('lib/server/access/access-settings.ts')}${read('lib/server/login/oidc/oidc-settings.ts')}`.match(
      /\bPODLOGS_[A-Z_]+\b/g,
    ),
  )
  expect(told).toEqual(expect.arrayContaining([...inServer]))
  const inReadme = new Set(read('README.md').match(/\bPODLOGS_[A-Z_]+\b/g))
  expect(told.filter((name) => !inReadme.has(name))).toEqual([])
})
