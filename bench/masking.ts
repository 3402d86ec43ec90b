import { hash, randomBytes } from 'node:crypto'
import { createMasker } from '@/lib/core/redaction/create-masker.ts'
import { harmlessLine } from '@/lib/core/redaction/harmless-lines.ts'
import { secretFixtures } from '@/lib/core/redaction/secret-fixtures.ts'
import { type Measure, measureOf, medianOf } from './measure.ts'
import { ripgrepNs } from './ripgrep.ts'
import { shopLines } from './shop-lines.ts'

const runs = 9
/** Lines of one run. */
const count = 200_000
/** One line in so many holds a secret, in the second figure. */
const secretEvery = 20
/** 500,000 lines a second. Units: nanoseconds per line */
const barNs = 2_000
const harmlessCount = 1_000_000

/** How fast lines are masked on one core, beside a copy of the same bytes and beside ripgrep; and what is found, and what is touched. */
export async function masking(): Promise<readonly Measure[]> {
  const shop = await shopLines()
  const lines = Array.from({ length: count }, (_, at) => shop[at % shop.length] ?? new Uint8Array())
  const secrets = secretFixtures.map(({ before, secret, after }) => new TextEncoder().encode(before + secret + after))
  const some = lines.map((line, at) => (at % secretEvery === 0 ? (secrets[at % secrets.length] ?? line) : line))
  const bytes = Math.round(lines.reduce((sum, line) => sum + line.length, 0) / count)

  const [maskNs = 0, someNs = 0, copyNs = 0] = medians([() => mask(lines), () => mask(some), () => copy(lines)])
  const grepNs = await ripgrepNs(lines)
  const name = `mask a line of the shop (${bytes} bytes)`
  return [
    measureOf(`${name}, beside a copy`, 'ns', maskNs, { reference: copyNs, bar: barNs }),
    ...(grepNs === null ? [] : [measureOf(`${name}, beside ripgrep`, 'ns', maskNs, { reference: grepNs })]),
    measureOf(`mask a line, one in ${secretEvery} with a secret`, 'ns', someNs, { reference: copyNs, bar: barNs }),
    measureOf(`secrets missed, of ${secretFixtures.length}`, 'lines', missed(), { bar: 0 }),
    measureOf(`harmless lines touched, of ${harmlessCount}`, 'lines', touched(), { bar: harmlessCount / 100_000 }),
  ]
}

const salt = randomBytes(16)
const masker = createMasker({
  tagOf: (value) => hash('sha256', Buffer.concat([salt, value])).slice(0, 4),
  secrets: true,
  finders: [],
})

function mask(lines: readonly Uint8Array[]): number {
  const log = masker.read()
  let masked = 0
  for (const line of lines) if (log.mask(line, false) !== line) masked++
  return masked
}

function copy(lines: readonly Uint8Array[]): number {
  const target = new Uint8Array(1024 * 1024)
  for (const line of lines) target.set(line)
  return target[0] ?? 0
}

/** The median of each work's runs, which take turns, so that whatever slows the machine slows all. Units: nanoseconds per line */
function medians(works: readonly (() => number)[]): readonly number[] {
  const samples = works.map((): number[] => [])
  // Once for nothing: the engine compiles what it runs often.
  for (let run = -1; run < runs; run++) {
    for (const [at, work] of works.entries()) {
      const startMs = performance.now()
      work()
      if (run >= 0) samples[at]?.push(((performance.now() - startMs) * 1e6) / count)
    }
  }
  return samples.map(medianOf)
}

/** Fixtures whose secret still stands in the masked line. */
function missed(): number {
  const decoder = new TextDecoder()
  return secretFixtures.filter(({ before, secret, after }) => {
    const line = new TextEncoder().encode(before + secret + after)
    return decoder.decode(masker.read().mask(line, false)).includes(secret)
  }).length
}

function touched(): number {
  const log = masker.read()
  const encoder = new TextEncoder()
  let lines = 0
  for (let number = 0; number < harmlessCount; number++) {
    const line = encoder.encode(harmlessLine(number))
    if (log.mask(line, false) !== line) lines++
  }
  return lines
}
