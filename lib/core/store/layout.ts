/**
 * Where things lie in the memory of a log. Slab 0 belongs to the store; each further slab holds text or columns or rows.
 *
 * Shape:  text: the messages of consecutive lines, a line feed behind each. Columns: one entry a line of a block of
 *         `linesPerColumns` lines. Rows: the numbers of the lines shown, where a filter is set
 * Units:  bytes; 16 a line in the columns, 1 for its line feed
 */
export const slabBytes = 4 * 1024 * 1024

/** WebAssembly counts memory in pages. */
export const pageBytes = 64 * 1024

/** Lines in the columns of a block: they fill a slab. */
export const linesPerColumns = slabBytes / 16

/** Line numbers in a slab of rows. */
export const linesPerRows = slabBytes / 4

/** Columns within their slab. `ends` is where the message of a line ends, as an address. */
export const columns = {
  ends: 0,
  seconds: slabBytes / 4,
  nanoseconds: slabBytes / 2,
  sources: (slabBytes / 4) * 3,
  levels: (slabBytes / 8) * 7,
  flags: (slabBytes / 16) * 15,
} as const

/** Bits of the column `flags`. sameTime: the line before it of the same source has the same time. */
export const flags = { truncated: 1, event: 2, untimed: 4, sameTime: 8 } as const

/** What the owner tells the readers: places in an Int32Array from `headerAt`, written and read with Atomics. */
export const header = {
  lines: 0,
  firstLine: 1,
  /** Which rows are shown: grows with each filter. */
  epoch: 2,
  /** 1: the rows shown are those of the rows directory; 0: all lines. */
  filtered: 3,
  evictedLines: 4,
  evictedSource: 5,
  evictedFromSeconds: 6,
  evictedFromNanoseconds: 7,
  evictedToSeconds: 8,
  evictedToNanoseconds: 9,
  words: 10,
} as const

/** Places within slab 0. A directory names the slab of each block, by its number modulo `directoryLength`. */
export const places = {
  header: 1024,
  ingest: 2048,
  columnsDirectory: 4096,
  rowsDirectory: 8192,
  literal: 16 * 1024,
  literalMasks: 24 * 1024,
  sources: 64 * 1024,
  sourceMap: 64 * 1024 + 16 * 65536,
  selected: 64 * 1024 + 18 * 65536,
  inbox: 64 * 1024 + 22 * 65536,
} as const

/** A memory has at most this many slabs: 4 GiB. */
export const directoryLength = 1024

/** Lines that are chosen from in one go: their numbers have room at `selected`. */
export const selectedLinesMax = 65536

/** Where the inbox ends; behind it is room to read 16 bytes at once beyond the last record. */
export const inboxEnd = slabBytes - 64

/** What the kernel `append` goes by: places in a Uint32Array from `places.ingest`. */
export const ingest = {
  input: 0,
  inputEnd: 1,
  text: 2,
  textLimit: 3,
  columns: 4,
  index: 5,
  line: 6,
  bytes: 7,
  event: 8,
  eventEnd: 9,
  sourceTable: 11,
  sourceMap: 12,
  lineBytesMax: 13,
  keptBytesMax: 14,
  words: 24,
} as const

/** One source in the table at `places.sources`: places in four words of a Uint32Array. */
export const sourceEntry = { seconds: 0, nanoseconds: 1, lastLine: 2, lines: 3, words: 4 } as const

/** Stands in the source map for a number that no source has. */
export const noSource = 0xffff
