import { randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'

process.env['PODLOGS_LAUNCH_TOKEN'] ??= randomBytes(32).toString('base64url')

/** What every Podlogs that is started from here lets in; workers and programs get it by the environment. */
export const launchToken = process.env['PODLOGS_LAUNCH_TOKEN']

/** What a request of a program has to say; the second is for those that a browser's cookies go along with. */
export const asLauncher = { Authorization: `Bearer ${launchToken}`, 'X-Podlogs': '1' } as const

/** Lets a browser in, as the printed address does. */
export async function enter(context: BrowserContext, origin: string): Promise<void> {
  await context.request.get(`${origin}/launch?token=${launchToken}`, { maxRedirects: 0 })
}
