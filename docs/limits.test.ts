import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as limits from '@/lib/core/logs/limits.ts'
import type { ProblemCode } from '@/lib/core/problems/catalogue.ts'

type Limit = {
  readonly what: string
  readonly bound: number | string
  readonly beyond: ProblemCode | string
  readonly setting?: string
}

const mib = (bytes: number) => `${bytes / 1024 / 1024} MiB`
const kib = (bytes: number) => `${bytes / 1024} KiB`

const rows: readonly Limit[] = [
  {
    what: 'logs that one person has open in streams',
    bound: limits.streamsPerPersonMaxDefault,
    beyond: 'too-many-streams',
    setting: 'PODLOGS_STREAMS_PER_PERSON_MAX',
  },
  {
    what: 'the same, all on one replica',
    bound: limits.streamsMaxDefault,
    beyond: 'too-many-streams',
    setting: 'PODLOGS_STREAMS_MAX',
  },
  { what: 'logs of one tab', bound: limits.sourcesMax, beyond: 'too-many-containers' },
  { what: 'selections of one tab', bound: limits.selectionsMax, beyond: 'invalid-query' },
  {
    what: 'downloads of one person at the same time',
    bound: limits.downloadsPerPersonMaxDefault,
    beyond: 'too-many-downloads',
    setting: 'PODLOGS_DOWNLOADS_PER_PERSON_MAX',
  },
  {
    what: 'the same, all on one replica',
    bound: limits.downloadsMaxDefault,
    beyond: 'too-many-downloads',
    setting: 'PODLOGS_DOWNLOADS_MAX',
  },
  {
    what: 'lines of a download of everything that wait for its reader',
    bound: mib(limits.keptBytesMax),
    beyond: 'its logs are read no further',
  },
  {
    what: 'searches of one person at the same time',
    bound: limits.searchesPerPersonMaxDefault,
    beyond: 'too-many-searches',
    setting: 'PODLOGS_SEARCHES_PER_PERSON_MAX',
  },
  {
    what: 'the same, all on one replica',
    bound: limits.searchesMaxDefault,
    beyond: 'too-many-searches',
    setting: 'PODLOGS_SEARCHES_MAX',
  },
  { what: 'logs that one search reads at the same time', bound: limits.searchReadsMax, beyond: 'the others wait' },
  { what: 'lines that one search finds', bound: limits.searchHitsMax, beyond: 'the search stops, and says so' },
  {
    what: 'failed logins of one address in a minute',
    bound: limits.loginAttemptsMaxDefault,
    beyond: 'too-many-attempts',
    setting: 'PODLOGS_LOGIN_ATTEMPTS_MAX',
  },
  { what: 'a login', bound: `${limits.sessionMsMax / 3_600_000} h`, beyond: 'login-required' },
  {
    what: 'cookies of a login',
    bound: `${limits.sessionChunksMax} of ${limits.sessionChunkBytes} bytes`,
    beyond: 'session-too-large',
  },
  { what: 'headers of a request', bound: '16 KiB', beyond: 'headers-too-large' },
  { what: 'body of a login', bound: kib(limits.loginBytesMax), beyond: 'request-too-large' },
  { what: 'body of a stream', bound: mib(limits.requestBytesMax), beyond: 'request-too-large' },
  {
    what: 'a line in a tab',
    bound: mib(limits.lineBytesMax),
    beyond: 'cut, and marked so; the rest is read where it is shown, copied or saved',
  },
  { what: 'a line that is shown whole, or copied', bound: mib(limits.wholeLineBytesMax), beyond: 'line-too-long' },
  {
    what: 'lines that a slow reader has not taken, of one log',
    bound: mib(limits.ringBytesMax),
    beyond: 'read again later',
  },
  { what: 'logs opened at the same time, of one person', bound: limits.openingsMax, beyond: 'wait for their turn' },
]

test('the table of limits is what the code says', () => {
  const written = readFileSync(new URL('install.md', import.meta.url), 'utf8')
  const table = written.split('<!-- limits -->')[1]?.split('<!-- /limits -->')[0]?.trim() ?? ''
  const lines = [
    '| what | bound | beyond it | setting |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ what, bound, beyond, setting }) => {
      const code = /^[a-z-]+$/.test(beyond) && beyond.includes('-') ? `\`${beyond}\`` : beyond
      return `| ${what} | ${bound} | ${code} | ${setting === undefined ? '' : `\`${setting}\``} |`
    }),
  ]
  expect(table, `Write this table:\n${lines.join('\n')}\n`).toBe(lines.join('\n'))
})
