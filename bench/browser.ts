import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

const systemChromium = '/usr/bin/chromium'

/** Starts Chromium without a window: the system's where it is, else Playwright's own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
    // Chromium's sandbox does not work for root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-networking'],
  })
}
