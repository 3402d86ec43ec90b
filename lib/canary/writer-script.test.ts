import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { readCanaryLine } from './canary-line.ts'
import { createLedger } from './ledger.ts'
import { writerScript } from './writer-script.ts'

/** Runs a writer in the shell of this machine. `told`: a signal after its first output. */
function write(script: string, told: NodeJS.Signals | null): Promise<{ readonly text: string; readonly code: number }> {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (text === '' && told !== null) child.kill(told)
      text += chunk
    })
    child.once('close', (code) => resolve({ text, code: code ?? -1 }))
  })
}

const rows = [
  { name: 'until it is told to end', crash: null, told: 'SIGTERM', code: 0 },
  { name: 'so many lines, and ends as it was told', crash: { afterLines: 40, exitCode: 3 }, told: null, code: 3 },
] as const

for (const { name, crash, told, code } of rows) {
  test(`a writer writes ${name}, and its last word counts its lines`, async () => {
    const written = await write(writerScript({ rate: 200, crash }), told)
    const words = written.text.trimEnd().split('\n').map(readCanaryLine)
    const ledger = createLedger()
    for (const word of words.slice(0, -1)) word?.type === 'number' && ledger.take(word.number)
    expect(words.at(-1)).toEqual({ type: 'end', lines: words.length - 1 })
    expect(ledger.counts()).toMatchObject({ lines: words.length - 1, missing: 0, duplicate: 0, outOfOrder: 0 })
    expect(written.code).toBe(code)
  })
}
