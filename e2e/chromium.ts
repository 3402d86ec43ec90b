import { existsSync } from 'node:fs'

const systemChromium = '/usr/bin/chromium'

/** How Chromium is started by specs, benchmarks and the screenshot script: the system's where it is, else Playwright's own. */
export const chromiumOptions = {
  ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
  // Chromium's sandbox does not work for root, as whom containers of CI run.
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--disable-background-networking'],
}
