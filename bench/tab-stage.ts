import type { Browser, BrowserContext } from '@playwright/test'
import type { Frames } from './watch-frames.ts'

/** Where a log is looked at: a browser that has been let in, the page of a pod, and how an empty page scrolls there. */
export type TabStage = {
  readonly chrome: Browser
  readonly context: BrowserContext
  readonly path: string
  readonly emptyFrames: Frames
}
