import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { formatRules, placeRules } from '@/lib/core/redaction/rules.ts'

const execute = promisify(execFile)
const runs = 5

/**
 * How long ripgrep takes, on one thread, to count the lines that hold one of the texts that our rules begin with.
 *
 * Shape: null where ripgrep is not installed
 * Units: nanoseconds per line, the start of the process included
 */
export async function ripgrepNs(lines: readonly Uint8Array[]): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-bench-'))
  const [log, patterns] = [join(folder, 'log'), join(folder, 'patterns')]
  const anchors = [...formatRules, ...placeRules].flatMap((rule) => rule.anchors)
  await writeFile(log, Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])))
  await writeFile(patterns, `${anchors.join('\n')}\n`)
  try {
    let bestMs = Number.POSITIVE_INFINITY
    for (let run = 0; run < runs; run++) {
      const startMs = performance.now()
      await execute('rg', ['-j1', '--ignore-case', '--fixed-strings', '--count', '--text', '-f', patterns, log])
      bestMs = Math.min(bestMs, performance.now() - startMs)
    }
    return (bestMs * 1e6) / lines.length
  } catch {
    // Not installed: the figure is left out.
    return null
  } finally {
    await rm(folder, { recursive: true })
  }
}
