import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { answerUnreadable } from './answer-unreadable.ts'
import { readBasePath } from './base-path.ts'
import { placeProgram } from './place-program.ts'
import { readListening } from './read-listening.ts'
import { readTlsFiles } from './read-tls.ts'
import { Refusal } from './refusal.ts'
import { refuseUpgrades } from './refuse-upgrades.ts'
import { say } from './say.ts'
import { serveTls } from './serve-tls.ts'

/**
 * Serves the built program: `node serve.js PROGRAM COPIES`. What the image runs, and `npm start` below itself.
 * Needs nothing but Node: no package, and no import by alias.
 */
const [program, copies] = process.argv.slice(2)
try {
  if (program === undefined || copies === undefined) throw new Refusal('Usage: node serve.ts PROGRAM COPIES')
  const basePath = readBasePath(process.env['PODLOGS_BASE_PATH'] ?? null, 'PODLOGS_BASE_PATH')
  const { hostname, port } = readListening(process.env)
  // Signals are ours: Next would wait for open streams for ever.
  const signals = { NEXT_MANUAL_SIG_HANDLE: 'true' }
  Object.assign(process.env, { ...signals, PODLOGS_BASE_PATH: basePath, HOSTNAME: hostname, PORT: String(port) })
  refuseUpgrades()
  answerUnreadable()
  const tls = readTlsFiles(process.env)
  if (tls !== null) serveTls(tls, port)
  const copy = await placeProgram({ program: resolve(program), copies: resolve(copies), basePath })
  await import(pathToFileURL(join(copy, 'server.js')).href)
} catch (error) {
  if (error instanceof Refusal) say(error.message)
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}
