import { browser, browserUsage } from './browser.ts'
import { canaryUsage } from './canary-options.ts'
import { download, downloadUsage } from './download.ts'
import type { Measure } from './measure.ts'
import { merge, mergeUsage } from './merge.ts'
import { reportJson, reportTable } from './report.ts'
import { search, searchUsage } from './search.ts'
import { streams, streamsUsage } from './streams.ts'

/** A benchmark: runs with its options, and gives its figures. `lastLine`: what it ends with, below its table. */
type Bench = {
  readonly run: (args: readonly string[]) => Promise<readonly Measure[]>
  readonly lastLine?: (measures: readonly Measure[]) => string
}

/** Every benchmark by its name; loaded when it is asked for. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  browser: async () => ({ run: browser }),
  canary: async () => {
    const { canary, countersOf } = await import('./canary.ts')
    return { run: canary, lastLine: countersOf }
  },
  download: async () => ({ run: download }),
  jump: async () => ({ run: (await import('./jump.ts')).jump }),
  masking: async () => ({ run: (await import('./masking.ts')).masking }),
  merge: async () => ({ run: merge }),
  search: async () => ({ run: search }),
  streams: async () => ({ run: streams }),
  open: async () => ({ run: (await import('./open.ts')).open }),
  start: async () => ({ run: (await import('./start.ts')).start }),
  tree: async () => ({ run: (await import('./tree.ts')).tree }),
}

/** Benchmarks that take options of their own; the others take none. */
const usages: Readonly<Record<string, string>> = {
  browser: browserUsage,
  canary: canaryUsage,
  download: downloadUsage,
  merge: mergeUsage,
  search: searchUsage,
  streams: streamsUsage,
}

const [name = '', ...options] = process.argv.slice(2).filter((arg) => arg !== '--json')
const load = Object.hasOwn(benches, name) ? benches[name] : undefined
if (load === undefined || (options.length > 0 && usages[name] === undefined) || options.includes('--help')) {
  console.error(`npm run bench -- NAME [--json]\n\nNAME is one of ${Object.keys(benches).join(', ')}.`)
  for (const [each, usage] of Object.entries(usages)) console.error(`\n${each} takes:${usage}`)
  process.exit(2)
}

const { run, lastLine } = await load()
const measures = await run(options)
console.log(process.argv.includes('--json') ? reportJson(measures) : reportTable(measures))
if (lastLine !== undefined) console.log(lastLine(measures))
process.exit(measures.some(({ holds }) => holds === false) ? 1 : 0)
