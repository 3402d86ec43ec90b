import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '@/lib/core/problems/catalogue.ts'
import { personalRules } from '@/lib/core/redaction/personal/personal-rules.ts'
import { secretRules } from '@/lib/core/redaction/rules.ts'
import { proxyAdvice } from '@/lib/core/self-check/proxy-advice.ts'
import { type SettingDefinition, settings } from '@/lib/launcher/settings.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const readme = read('README.md')

/** The lines of a table that stands in a document between `<!-- name -->` and `<!-- /name -->`, without its head. */
function rowsOf(name: string, document = readme): readonly string[] {
  const table = document.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? ''
  return table.trim().split('\n').slice(2)
}

test('the table of problem codes is the catalogue', () => {
  const rows = Object.entries(catalogue).map(([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`)
  expect(rowsOf('problem-codes'), `Write this table:\n${rows.join('\n')}\n`).toEqual(rows)
})

test('the table of settings holds every setting of npm start, word for word', () => {
  const definitions: readonly SettingDefinition[] = Object.values(settings)
  const rows = definitions.map(({ option, value, variable, defaultText, description }) => {
    const asOption = option === null ? '' : `\`--${option}${value === null ? '' : ` ${value}`}\``
    return `| ${asOption} | ${variable === null ? '' : `\`${variable}\``} | ${defaultText} | ${description} |`
  })
  expect(rowsOf('settings'), `Write these rows:\n${rows.join('\n')}\n`).toEqual(expect.arrayContaining(rows))
})

test('the table of settings holds every variable that the server reads, and none that nobody reads', () => {
  const variablesIn = (text: string) => new Set(text.match(/\bPODLOGS_[A-Z_]+\b/g))
  const inCode = variablesIn(
    read('lib/server/decode-settings.ts') +
      read('lib/server/access/access-settings.ts') +
      read('lib/server/login/oidc/oidc-settings.ts') +
      read('lib/launcher/settings.ts'),
  )
  expect([...variablesIn(rowsOf('settings').join('\n'))].sort()).toEqual([...inCode].sort())
})

test('the table of query parameters holds every field of a link, and no other', () => {
  const type = read('lib/core/links/log-view.ts').split('export type LogView = {')[1]?.split('\n}')[0] ?? ''
  const fields = [...type.matchAll(/^ {2}readonly (\w+):/gm)].map((match) => match[1])
  const inTable = rowsOf('query-parameters').map((row) => /^\| `([\w#]+)/.exec(row)?.[1])
  expect(inTable).toEqual(fields.map((field) => (field === 'line' ? '#L' : field)))
})

test('the tables of masking rules hold every rule, word for word', () => {
  const document = read('docs/masking.md')
  const rowOf = (rule: string, finds: string) => `| \`${rule}\` | ${finds} |`
  expect(rowsOf('rules', document)).toEqual(secretRules.map(({ rule, finds }) => rowOf(rule, finds)))
  const personal = Object.entries(personalRules).map(([rule, { finds }]) => rowOf(rule, finds))
  expect(rowsOf('personal', document)).toEqual(personal)
})

test('the table of proxies says what the self-check says', () => {
  const rows = proxyAdvice.map(({ proxy, buffered, cut }) => `| ${proxy} | ${buffered} | ${cut} |`)
  expect(rowsOf('proxies', read('docs/install.md')), `Write this table:\n${rows.join('\n')}\n`).toEqual(rows)
})

test('every file and command that the documents name is there', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/decisions.md',
    'docs/masking.md',
    'docs/install.md',
  ]
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
  for (const document of documents) {
    for (const [, script = ''] of read(document).matchAll(/npm run (?:--silent )?([\w:]+)/g)) {
      expect(scripts, `${document} names npm run ${script}`).toContain(script)
    }
    for (const [, path = ''] of read(document).matchAll(/\]\((?!http|#)([^)#]+)/g)) {
      const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/') + 1) : ''
      expect(() => read(folder + path), `${document} links to ${path}`).not.toThrow()
    }
  }
})
