import type { Measure } from './measure.ts'
import { reportJson, reportTable } from './report.ts'

/** A benchmark: runs, and gives its figures. */
type Bench = () => Promise<readonly Measure[]>

/** Every benchmark by its name; loaded when it is asked for. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  open: async () => (await import('./open.ts')).open,
  tree: async () => (await import('./tree.ts')).tree,
}

const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const options = process.argv.slice(2).filter((arg) => arg.startsWith('--'))
const load = benches[names[0] ?? '']
if (load === undefined || names.length > 1 || options.some((option) => option !== '--json')) {
  console.error(`npm run bench -- NAME [--json]\n\nNAME is one of ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}

const bench = await load()
const measures = await bench()
console.log(options.includes('--json') ? reportJson(measures) : reportTable(measures))
process.exit(measures.some(({ holds }) => holds === false) ? 1 : 0)
