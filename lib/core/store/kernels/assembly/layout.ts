// The places that TypeScript and the kernels agree on: the same numbers stand in ../../layout.ts, and a test compares what comes of them.

/** Columns of a slab, in bytes from its start: one entry a line. */
export const secondsAt: usize = 1 << 20
export const nanosecondsAt: usize = 2 << 20
export const sourcesAt: usize = 3 << 20
export const levelsAt: usize = (3 << 20) + (1 << 19)
export const flagsAt: usize = (3 << 20) + (3 << 18)
export const linesPerColumns: u32 = 1 << 18

export const truncated: u8 = 1
export const event: u8 = 2
export const untimed: u8 = 4
export const sameTime: u8 = 8
