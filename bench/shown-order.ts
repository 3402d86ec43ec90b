import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import { readCanaryLine } from '@/lib/canary/canary-line.ts'
import { createLedger, type Ledger } from '@/lib/canary/ledger.ts'

/** What a log on screen holds of what numbering writers wrote, over all of them. */
export type ShownOrder = {
  readonly lines: number
  readonly missing: number
  readonly twice: number
  /** Lines that stand behind one that was written later. */
  readonly late: number
}

/** A million lines and more, on a machine that does other work besides. */
const fileMsMax = 300_000

/** Saves what is shown as a file, as a person does, and goes through it line by line. `written`: by each container. */
export async function readShownOrder(page: Page, written: number, containers: number): Promise<ShownOrder> {
  await page.getByRole('button', { name: 'Download' }).click()
  const downloaded = page.waitForEvent('download', { timeout: fileMsMax })
  await page.getByRole('menuitem', { name: 'Lines shown, as NDJSON' }).click()
  const file = await (await downloaded).path()
  const ledgers = new Map<string, Ledger>()
  let lines = 0
  let late = 0
  let latest = ''
  for await (const json of createInterface({ input: createReadStream(file) })) {
    const row: Readonly<Record<string, string>> = JSON.parse(json)
    const { type, pod, container, timestamp = '', message = '' } = row
    const word = type === 'line' ? readCanaryLine(message) : null
    if (word === null) continue
    lines++
    if (timestamp < latest) late++
    else latest = timestamp
    const key = `${pod}/${container}`
    const ledger = ledgers.get(key) ?? createLedger()
    ledgers.set(key, ledger)
    if (word.type === 'number') ledger.take(word.number)
    else ledger.end(word.lines)
  }
  const counts = [...ledgers.values()].map((ledger) => {
    ledger.end(written)
    return ledger.counts()
  })
  const silent = (containers - ledgers.size) * written
  const sum = (name: 'missing' | 'inGaps' | 'duplicate') => counts.reduce((total, each) => total + each[name], 0)
  return { lines, late, missing: sum('missing') + sum('inGaps') + silent, twice: sum('duplicate') }
}
