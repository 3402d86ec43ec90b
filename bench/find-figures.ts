import type { Page } from '@playwright/test'

/** The best of so many runs counts. */
export const runs = 3

/** A search as a person makes it: the text, and the switches of the field that are on. */
export type Find = { readonly name: string; readonly text: string; readonly flags: readonly string[] }

/** What is looked for, and how ripgrep is told the same. */
export const finds: readonly (Find & { readonly rg: readonly string[]; readonly barRatio: number })[] = [
  {
    name: 'a text, in either case',
    text: 'payment refused',
    flags: [],
    rg: ['-i', '-F', 'payment refused'],
    barRatio: 1.2,
  },
  {
    name: 'a text, in its case',
    text: 'Payment refused',
    flags: ['Match case'],
    rg: ['-F', 'Payment refused'],
    barRatio: 1.2,
  },
  {
    name: 'an expression with a text',
    text: 'status=5\\d\\d',
    flags: ['Match case', 'Regular expression'],
    rg: ['status=5\\d\\d'],
    barRatio: 2,
  },
  {
    name: 'an expression without',
    text: '[0-9]{5}7 [a-z]',
    flags: ['Match case', 'Regular expression'],
    rg: ['[0-9]{5}7 [a-z]'],
    barRatio: 20,
  },
]

/** From the key stroke to the count of all hits on the screen; the best of some runs, as with ripgrep. */
export async function findMs(page: Page, { text, flags }: Find, hits: number): Promise<number> {
  const field = page.getByLabel('Find in this log')
  await field.fill('')
  for (const name of ['Match case', 'Whole word', 'Regular expression']) {
    const flag = page.getByRole('search').getByRole('button', { name, exact: true })
    const wanted = String(flags.includes(name))
    if ((await flag.getAttribute('aria-pressed')) !== wanted) await flag.click()
  }
  let bestMs = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    await field.fill('')
    await page.waitForTimeout(500)
    bestMs = Math.min(bestMs, await field.evaluate(typeAndWait, { text, sign: `${hits.toLocaleString('en')} lines` }))
  }
  return bestMs
}

/** Runs in the page: writes the text into the field as a key stroke does, and waits for what the field then says. */
function typeAndWait(field: Node, { text, sign }: { readonly text: string; readonly sign: string }): Promise<number> {
  if (!(field instanceof HTMLInputElement)) throw new Error('This is no field')
  return new Promise((resolve) => {
    const startMs = performance.now()
    const changes = new MutationObserver(() => {
      const said = document.querySelector('search output')?.textContent ?? ''
      if (!said.endsWith(sign)) return
      changes.disconnect()
      resolve(performance.now() - startMs)
    })
    changes.observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** From the click on a level to the rows that are left. */
export async function filterMs(page: Page): Promise<number> {
  let bestMs = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const chip = page.getByRole('group', { name: 'Levels shown' }).getByRole('button', { name: 'error' })
    bestMs = Math.min(bestMs, await chip.evaluate(clickAndWait))
    await chip.click()
    await page.waitForTimeout(2_000)
  }
  return bestMs
}

/** Runs in the page: clicks, and waits until the grid has other rows. */
function clickAndWait(chip: Node): Promise<number> {
  if (!(chip instanceof HTMLElement)) throw new Error('This is no button')
  const grid = document.querySelector('[role=grid]')
  const before = grid?.getAttribute('aria-rowcount')
  return new Promise((resolve) => {
    const startMs = performance.now()
    const changes = new MutationObserver(() => {
      if (grid?.getAttribute('aria-rowcount') === before) return
      changes.disconnect()
      resolve(performance.now() - startMs)
    })
    changes.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-rowcount'] })
    chip.click()
  })
}

/** Looks for something else a few times a second. */
export async function keepFinding(page: Page, seconds: number): Promise<void> {
  const field = page.getByLabel('Find in this log')
  const untilMs = performance.now() + seconds * 1_000
  for (let key = 0; performance.now() < untilMs; key++) {
    await field.fill(`[0-9]{5}${key % 10} [a-z]`)
    await page.waitForTimeout(300)
  }
}
