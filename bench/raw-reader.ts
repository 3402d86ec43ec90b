import { readFileSync } from 'node:fs'
import { openRaw } from './open-response.ts'

/** The reference in a process of its own: follows logs with node:https and throws away what comes. Says `ready` when all have answered. */
const [server = '', caFile = '', containers = '[]'] = process.argv.slice(2)
const raw = { server, caFile, ca: readFileSync(caFile, 'utf8') }
for (const container of JSON.parse(containers)) (await openRaw(raw, container)).response.resume()
console.log('ready')
