import { access } from 'node:fs/promises'
import { Refusal } from './refusal.ts'
import { runStep } from './run-step.ts'

/** Where Debian and most other distributions put Chromium; e2e and bench use it where it is. */
const systemChromium = '/usr/bin/chromium'

/**
 * Sees to a browser for the end-to-end tests: the system's Chromium, Playwright's own, or Debian's package.
 *
 * Errors: Refusal where none can be had
 */
export async function prepareBrowser(
  root: string,
  { say, signal }: { readonly say: (text: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  if (await exists(systemChromium)) return
  say('fetching a browser …')
  const maySetUp = process.getuid?.() === 0 && (await exists('/usr/bin/apt-get'))
  const own = await runStep('playwright', ['install', 'chromium'], { root, signal })
  if (own.exitCode === 0) {
    // Libraries that a small image lacks; where they are there already this says so and does nothing.
    if (maySetUp) await runStep('playwright', ['install-deps', 'chromium'], { root, signal })
    return
  }
  if (maySetUp) {
    const environment = { DEBIAN_FRONTEND: 'noninteractive' }
    await runStep('apt-get', ['update', '-qq'], { root, signal })
    await runStep('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      root,
      signal,
      environment,
    })
    if (await exists(systemChromium)) return
  }
  signal.throwIfAborted()
  throw new Refusal(
    `${own.output}\nNo browser could be fetched for the end-to-end tests; why stands above. ` +
      `Install Chromium so that ${systemChromium} is there, or run: npx playwright install chromium`,
  )
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
