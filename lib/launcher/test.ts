import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildProgram } from './build-program.ts'
import { prepareBrowser } from './prepare-browser.ts'
import { Refusal } from './refusal.ts'
import { runMain } from './run-main.ts'
import { runStep } from './run-step.ts'
import { say } from './say.ts'
import { sumOf, type Tally, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from './tally.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const reports = join(root, 'test-results/reports')
const unitsReport = join(reports, 'units.json')
const specsReport = join(reports, 'specs.json')
const ok: Tally = { passed: 1, failed: 0 }
const notOk: Tally = { passed: 0, failed: 1 }

/** Units: specs at once, which wait most of their time */
const proxyWorkers = '4'

/**
 * `npm test`: everything that must hold, on a fresh clone too. `npm test cluster`: the specs for a real cluster, which KUBECONFIG
 * names. `npm test proxies`: those for streams through the proxies that this machine has.
 */
async function test(signal: AbortSignal): Promise<void> {
  await rm(reports, { recursive: true, force: true })
  await mkdir(reports, { recursive: true })
  const project = process.argv[2]
  const alone = project === 'cluster' || project === 'proxies'
  const tallies = alone ? await specs(project, signal) : await everything(signal)
  signal.throwIfAborted()
  const { passed, failed } = sumOf(tallies)
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exit(1)
}

async function everything(signal: AbortSignal): Promise<readonly Tally[]> {
  const kernels = ['--import', './lib/launcher/aliases.ts', 'lib/core/store/kernels/build.ts']
  // vitest takes any FORCE_COLOR for a yes.
  const colours = process.stderr.isTTY ? [] : ['--no-color']
  const units = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitsReport}`, ...colours]
  return [
    await step('kernels', 'node', kernels, signal),
    await step('format and lint', 'biome', ['ci', '--colors=off', '.'], signal),
    await step('route types', 'next', ['typegen'], signal),
    await step('types', 'tsc', ['--noEmit'], signal),
    await step('unused code', 'knip', ['--no-progress'], signal),
    await run('unit tests', 'vitest', units, (code) => tallyFrom(unitsReport, code, tallyOfVitest), signal),
    ...(await specs('demo', signal)),
  ]
}

async function specs(project: 'demo' | 'cluster' | 'proxies', signal: AbortSignal): Promise<readonly Tally[]> {
  const ready = await attempt('build', () => buildProgram(root, { say, signal }), signal)
  const browser = await attempt('browser', () => prepareBrowser(root, { say, signal }), signal)
  if (ready.failed + browser.failed > 0) {
    say('end-to-end tests: not run, since what they need failed')
    return [ready, browser, notOk]
  }
  // What breaks the cluster comes last.
  const projects = project === 'cluster' ? ['cluster', 'fault'] : [project]
  const workers = project === 'proxies' ? ['--workers', proxyWorkers] : []
  const args = ['test', ...projects.flatMap((name) => ['--project', name]), ...workers]
  const count = (code: number) => tallyFrom(specsReport, code, tallyOfPlaywright)
  return [ready, browser, await run(`end-to-end tests (${project})`, 'playwright', args, count, signal)]
}

/** A step that shows its output only where it fails. */
async function step(name: string, command: string, args: readonly string[], signal: AbortSignal): Promise<Tally> {
  const { exitCode, output, seconds } = await runStep(command, args, { root, signal })
  signal.throwIfAborted()
  if (exitCode !== 0) process.stderr.write(`${output.trimEnd()}\n`)
  say(`${name}: ${exitCode === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`)
  return tallyOfStep(exitCode)
}

/** A run of tests: shows its output as it comes and counts its tests. */
async function run(
  name: string,
  command: string,
  args: readonly string[],
  count: (exitCode: number) => Promise<Tally>,
  signal: AbortSignal,
): Promise<Tally> {
  const environment = { PODLOGS_E2E_REPORT: specsReport }
  const { exitCode, seconds } = await runStep(command, args, { root, signal, environment, live: true })
  signal.throwIfAborted()
  const tally = await count(exitCode)
  say(`${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds.toFixed(1)} s)`)
  return tally
}

/** A part of our own that refuses in a sentence. */
async function attempt(name: string, part: () => Promise<void>, signal: AbortSignal): Promise<Tally> {
  try {
    await part()
    return ok
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof Refusal)) throw error
    say(`${name}: FAILED\n${error.message}`)
    return notOk
  }
}

async function tallyFrom(
  path: string,
  exitCode: number,
  tally: (report: unknown, exitCode: number) => Tally,
): Promise<Tally> {
  const text = await readFile(path, 'utf8').catch(() => 'null')
  return tally(JSON.parse(text), exitCode)
}

await runMain(test)
