// The first step of `npm start` and `npm test`: plain JavaScript without a dependency, since on a fresh clone nothing is
// installed yet and the machine's own Node may be too old for the rest. Installs what the lock file names, then goes on
// with the pinned Node: first-step.mjs TARGET.ts ARGUMENTS…

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const nodeMajorMin = 20
const parentPollMs = 200
const root = fileURLToPath(new URL('../../', import.meta.url))
const pinnedNode = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`

const say = (/** @type {string} */ text) => process.stderr.write(`podlogs: ${text}\n`)

/** @returns {never} */
const refuse = (/** @type {string} */ text) => {
  say(text)
  process.exit(1)
}

/** True where node_modules holds, version for version, what the lock file names. npm writes down what it installed. */
function isInstalled() {
  const installedLock = `${root}node_modules/.package-lock.json`
  if (!existsSync(installedLock)) return false
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : Boolean(optional)),
  )
}

/** Runs npm where the person sees it only if it fails. */
function npm(/** @type {string[]} */ ...args) {
  const npmCli = process.env['npm_execpath']
  const [command, first] = npmCli ? [process.execPath, [npmCli]] : ['npm', []]
  return spawnSync(command, [...first, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

function install() {
  say('installing packages …')
  const startedAt = Date.now()
  const result = npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`)
    refuse('npm could not install the packages; its own words stand above.')
  }
  say(`packages installed in ${Math.round((Date.now() - startedAt) / 1000)} s`)
}

/** The version of a Node, or null where it does not run. */
function versionOf(/** @type {string} */ node) {
  const result = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return result.status === 0 ? result.stdout.trim() : null
}

/**
 * The Node that runs the rest. The package `node` fetches its binary in an install script, which npm skips where
 * `ignore-scripts` is set: then it is asked again, and where that fails too a new enough Node of the machine will do.
 */
function chooseNode() {
  const pinned = `v${JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages['node_modules/node'].version}`
  if (versionOf(pinnedNode) === pinned) return pinnedNode
  say(`fetching Node ${pinned} …`)
  npm('rebuild', 'node', '--ignore-scripts=false')
  if (versionOf(pinnedNode) === pinned) return pinnedNode
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 19)) {
    say(`Node ${pinned} could not be fetched, going on with this machine's ${process.version}`)
    return process.execPath
  }
  return refuse(
    `Node ${pinned} could not be fetched, and this machine's ${process.version} is too old. ` +
      'Run "npm rebuild node --foreground-scripts" to see why, or install Node 22.19 or newer.',
  )
}

/** Goes on as another process and ends as it ends. Ctrl-C reaches both, since a terminal signals the whole group. */
function goOn(/** @type {string} */ node, /** @type {string[]} */ args) {
  const aliases = new URL('./aliases.ts', import.meta.url).href
  const child = spawn(node, ['--import', aliases, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  process.on('SIGINT', () => {})
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  // npm hands a signal to its shell, which dies of it without a word to us: then our parent is another one.
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), parentPollMs).unref()
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}

if (Number(process.versions.node.split('.')[0]) < nodeMajorMin) {
  refuse(`Podlogs needs Node ${nodeMajorMin} or newer to start; this is ${process.version}.`)
}
if (!isInstalled()) install()
goOn(chooseNode(), process.argv.slice(2))
