import type { Page } from '@playwright/test'
import { createLedger, type LedgerCounts } from '@/lib/canary/ledger.ts'

/** Goes through the whole log on screen, from its first row to its last word, and keeps account of the numbered lines. */
export async function countShownLines(page: Page): Promise<LedgerCounts> {
  const grid = page.getByRole('log').getByRole('grid')
  const rows = new Map<number, string>()
  const look = async () => {
    const inSight = await grid
      .getByRole('row')
      .evaluateAll((found) => found.map((row) => ({ at: Number(row.ariaRowIndex), text: row.textContent })))
    for (const { at, text } of inSight) rows.set(at, text)
    return Math.max(...rows.keys())
  }
  await grid.press('Home')
  await page.getByRole('row').and(page.locator('[aria-rowindex="1"]')).waitFor()
  for (let [before, last] = [0, await look()]; last > before; [before, last] = [last, await look()]) {
    await grid.press('PageDown')
    // Rows are drawn with the next frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
  const ledger = createLedger()
  for (const [, text] of [...rows].toSorted(([a], [b]) => a - b)) {
    const number = /canary (\d{9})/.exec(text)?.[1]
    const end = /canary end (\d{9})/.exec(text)?.[1]
    if (number !== undefined) ledger.take(Number(number))
    if (end !== undefined) ledger.end(Number(end))
  }
  return ledger.counts()
}
