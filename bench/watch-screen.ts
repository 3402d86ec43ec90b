import type { Page } from '@playwright/test'

/** What must be on the screen: an element that the selector finds and whose text holds this. */
export type Sign = { readonly selector: string; readonly text: string }

/** Says how long after a click, which `click` does, the sign was painted. Units: milliseconds of the page's own clock */
export async function clickToSignMs(page: Page, click: () => Promise<unknown>, sign: Sign): Promise<number> {
  const painted = page.evaluate(watchForSign, { ...sign, fromClick: true })
  await click()
  return painted
}

/** Opens an address and says how long after the navigation began the sign was painted. Units: milliseconds of the page's own clock */
export async function openToSignMs(page: Page, address: string, sign: Sign): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  return page.evaluate(watchForSign, { ...sign, fromClick: false })
}

/**
 * Runs in the page: looks whenever the page changes, and counts the second frame after the sign was found, since then it is on
 * the screen. A look at every frame would have the browser make frames in which nothing changes, on cores that the program needs.
 */
function watchForSign({ selector, text, fromClick }: Sign & { readonly fromClick: boolean }): Promise<number> {
  return new Promise((resolve) => {
    let beganAt = fromClick ? null : 0
    const changes = new MutationObserver(look)
    function look() {
      const found = [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(text))
      if (!found || beganAt === null) return
      changes.disconnect()
      const from = beganAt
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)))
    }
    const seen = ({ timeStamp }: MouseEvent) => (beganAt ??= timeStamp)
    addEventListener('click', seen, { capture: true, once: true })
    changes.observe(document, { subtree: true, childList: true, characterData: true })
    look()
  })
}

/** The longest time between two frames of the page while something is done. Units: milliseconds */
export async function worstFrameMs(page: Page, deed: () => Promise<unknown>): Promise<number> {
  const watch = await page.evaluateHandle(() => {
    const watch = { worstMs: 0, stopped: false }
    let lastAt = performance.now()
    const look = (at: number) => {
      watch.worstMs = Math.max(watch.worstMs, at - lastAt)
      lastAt = at
      if (!watch.stopped) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return watch
  })
  await deed()
  return watch.evaluate((watch) => {
    watch.stopped = true
    return watch.worstMs
  })
}
