/** What a line was: enough to know it again. `hash`: the `LineHash` of its message. */
export type LineMark = { readonly stamp: Uint8Array | null; readonly hash: number }

/** Tells lines of one time apart. */
export type LineHash = (message: Uint8Array) => number
