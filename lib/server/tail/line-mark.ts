/** What a line was: enough to know it again. `hash`: the `lineHash` of its message. */
export type LineMark = { readonly stamp: Uint8Array | null; readonly hash: number }
