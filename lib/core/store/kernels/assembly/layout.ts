// The places that TypeScript and the kernels agree on: the same numbers stand in ../../layout.ts, and a test compares what comes of them.

/** Columns of a slab, in bytes from its start: one entry a line. */
export const secondsAt: usize = 1 << 20
export const nanosecondsAt: usize = 2 << 20
export const sourcesAt: usize = 3 << 20
export const levelsAt: usize = (3 << 20) + (1 << 19)
export const flagsAt: usize = (3 << 20) + (3 << 18)
export const linesPerColumns: u32 = 1 << 18
export const linesPerRows: u32 = 1 << 20
export const directoryLength: u32 = 1024

/** Within slab 0. */
export const headerAt: usize = 1024
export const columnsDirectoryAt: usize = 4096
export const hiddenSourcesAt: usize = 8192
export const pagesAt: usize = 8192 + 2048

/** Within the header. */
export const firstLineAt: usize = 4
export const evictedSourceAt: usize = 20
export const evictedToSecondsAt: usize = 32
export const evictedToNanosecondsAt: usize = 36

export const truncated: u8 = 1
export const event: u8 = 2
export const untimed: u8 = 4
export const sameTime: u8 = 8
export const stepped: u8 = 16
export const older: u8 = 32
export const marked: u8 = 128

/** Before the message of a line that stepped back. */
export const steppedBytes: usize = 11

/** Entries of the source table from here on are for older lines of the source with this much less. */
export const olderEntry: u32 = 16384
export const wireNumbersMax: u32 = 32768
