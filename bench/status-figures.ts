import type { Page } from '@playwright/test'

/** Waits until the status line says so many lines. */
export async function linesStand(page: Page, lines: number, withinMs: number): Promise<void> {
  const footer = page.locator('footer', { hasText: `${lines.toLocaleString('en')} lines` })
  await footer.waitFor({ timeout: withinMs })
}

/** What the status line says of the lines. */
export async function linesShown(page: Page): Promise<number> {
  const text = (await page.locator('footer').textContent()) ?? ''
  return Number(/([\d,]+) lines/.exec(text)?.[1]?.replaceAll(',', '') ?? 0)
}

/** What the status line says of the stored bytes. */
export async function storedBytes(page: Page): Promise<number> {
  const text = (await page.locator('footer').textContent()) ?? ''
  const [, amount = '0', unit = 'B'] = /([\d.,]+) (GiB|MiB)/.exec(text) ?? []
  return Number(amount.replaceAll(',', '')) * (unit === 'GiB' ? 1024 ** 3 : 1024 ** 2)
}
