import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const serve = fileURLToPath(new URL('./serve.ts', import.meta.url))

const wrong = [
  { name: 'a sub-path', variable: 'PODLOGS_BASE_PATH', value: 'logs', says: 'PODLOGS_BASE_PATH must be a path' },
  { name: 'a port', variable: 'PORT', value: 'http', says: 'PORT must be a port number' },
]
for (const { name, variable, value, says } of wrong) {
  test(`with a wrong setting it ends with one sentence: ${name}`, async () => {
    const run = promisify(execFile)(process.execPath, [serve, 'program', 'copies'], {
      env: { NODE_ENV: 'production', [variable]: value },
    })
    const sentence = expect.stringMatching(new RegExp(`^podlogs: ${says}.*\\n$`))
    await expect(run).rejects.toMatchObject({ code: 1, stderr: sentence })
  })
}
