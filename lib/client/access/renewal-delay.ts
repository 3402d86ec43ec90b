/** A login is renewed so long before it ends, or at half of what is left where that is less. Units: milliseconds */
const leadMsMax = 60_000

/** How long to wait before a login that ends in `leftMs` is renewed. Units: milliseconds */
export function renewalDelayMs(leftMs: number): number {
  return Math.max(0, leftMs - Math.min(leadMsMax, leftMs / 2))
}
