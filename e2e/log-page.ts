import type { Locator, Page } from '@playwright/test'

/** The log screen, by role and name. */
export type LogPage = {
  readonly log: Locator
  readonly rows: Locator
  /** Rows with this text. */
  row(text: string | RegExp): Locator
  readonly status: Locator
  readonly find: Locator
}

/** Opens a pod's log and waits until the log is there. `query` with its question mark, and the fragment. */
export async function openLog(page: Page, namespace: string, pod: string, query = ''): Promise<LogPage> {
  await page.goto(`/namespaces/${namespace}/pods/${pod}${query}`)
  const shown = logPage(page)
  await shown.log.waitFor()
  return shown
}

/** The log screen that a page shows. */
export function logPage(page: Page): LogPage {
  const log = page.getByRole('log')
  return {
    log,
    rows: log.getByRole('row'),
    row: (text) => log.getByRole('row').filter({ hasText: text }),
    status: page.getByRole('contentinfo'),
    find: page.getByRole('searchbox', { name: 'Find in this log' }),
  }
}
