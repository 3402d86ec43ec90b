/** A login may be taken away before it ends. Units: milliseconds */
const lookMsMax = 60_000

/** Long enough to read in the log why it has stopped, before the page goes on to the login. Units: milliseconds */
const noticeMs = 5_000

/**
 * When it is looked again whether the login still holds: once a minute, and shortly after its end.
 *
 * Shape: `expiresAt` as /api/me says it; null: it has no end
 * Units: milliseconds
 */
export function nextLookMs(expiresAt: string | null, nowMs: number): number {
  if (expiresAt === null) return lookMsMax
  const leftMs = Date.parse(expiresAt) - nowMs
  return leftMs < 0 ? lookMsMax : Math.min(lookMsMax, leftMs + noticeMs)
}
