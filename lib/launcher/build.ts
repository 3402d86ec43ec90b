import { fileURLToPath } from 'node:url'
import { buildProgram } from './build-program.ts'
import { runMain } from './run-main.ts'
import { say } from './say.ts'

await runMain((signal) => buildProgram(fileURLToPath(new URL('../../', import.meta.url)), { say, signal }))
