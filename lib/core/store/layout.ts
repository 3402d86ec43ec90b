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

/**
 * Columns within their slab. `ends` is where the message of a line ends, as an address; `seconds` and `nanoseconds` are the
 * time that the line stands at: its own, but for a line that stepped back.
 */
export const columns = {
  ends: 0,
  seconds: slabBytes / 4,
  nanoseconds: slabBytes / 2,
  sources: (slabBytes / 4) * 3,
  levels: (slabBytes / 8) * 7,
  flags: (slabBytes / 16) * 15,
} as const

/**
 * Bits of the column `flags`. sameTime: the line before it of the same source has the same time. stepped: its own time is
 * before that of a line of its source written earlier; it stands at the later time, and its own stands before its message.
 * older: it was loaded later than lines of its source that were written after it. context: where the header says `context`,
 * it is shown for standing beside a line that the filter keeps. marked: set and cleared by the kernel that arranges lines.
 */
export const flags = {
  truncated: 1,
  event: 2,
  untimed: 4,
  sameTime: 8,
  stepped: 16,
  older: 32,
  context: 64,
  marked: 128,
} as const

/**
 * Before the message of a line that stepped back stands its own time: seconds, then nanoseconds, six bits in each byte, the
 * lowest first. Every one is a continuation byte of UTF-8 (0x80–0xBF), which no text that is looked for can begin with.
 */
export const steppedBytes = 11

/** What the owner tells the readers: places in an Int32Array from `headerAt`, written and read with Atomics. */
export const header = {
  lines: 0,
  firstLine: 1,
  /** Which rows are shown: grows with each filter. */
  epoch: 2,
  /** Address of the directory of the rows shown; 0: the rows are the lines, in the order in which they came. */
  rows: 3,
  evictedLines: 4,
  evictedSource: 5,
  evictedFromSeconds: 6,
  evictedFromNanoseconds: 7,
  evictedToSeconds: 8,
  evictedToNanoseconds: 9,
  /** 1: the filter shows lines around those that it keeps, and they are marked. */
  context: 10,
  words: 11,
} as const

/** Places within slab 0. A directory names the slab of each block, by its number modulo `directoryLength`. */
export const places = {
  header: 1024,
  ingest: 2048,
  columnsDirectory: 4096,
  hiddenSources: 8192,
  /** How many pages of older lines have been loaded, then the first line of each. */
  pages: 8192 + 2048,
  /** Words that say a line's level, 4 KiB: see level-table.ts. */
  levelTable: 12 * 1024,
  literal: 16 * 1024,
  literalMasks: 24 * 1024,
  directories: 28 * 1024,
  sources: 64 * 1024,
  sourceMap: 64 * 1024 + 16 * 65536,
  selected: 64 * 1024 + 18 * 65536,
  scratch: 64 * 1024 + 22 * 65536,
  inbox: 64 * 1024 + 26 * 65536,
  olderInbox: 64 * 1024 + 44 * 65536,
} as const

/** A memory has at most this many slabs: 4 GiB. */
export const directoryLength = 1024

/** A directory names each of its slabs in a word. */
export const directoryBytes = 4 * directoryLength

/** How many lists of lines can be in use at once. */
export const directoriesMax = 9

/** Lines that are chosen from in one go: their numbers have room at `selected`. */
export const selectedLinesMax = 65536

/** Where the inbox ends; behind it is room to read 16 bytes at once beyond the last record. */
export const inboxEnd = places.olderInbox - 64

/** Where that of older lines ends. */
export const olderInboxEnd = slabBytes - 64

/** Pages of older lines that are told apart where lines of one source have the same time. Those beyond it count as one. */
export const pagesMax = 500

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
  /** Behind it, from 16 on, stands the text of the minute read last. The latest time and source that any line stands at: */
  latestSeconds: 20,
  latestNanoseconds: 21,
  latestSource: 22,
  /** 1: a line has come that stands before one that was here already. */
  late: 23,
  words: 32,
} as const

/**
 * One source in the table at `places.sources`: places in eight words of a Uint32Array. The time is that of its last line
 * with one; `place` is the latest of its times, where its next line stands at the earliest; `secondLine` is the first
 * line of the whole second of that.
 */
export const sourceEntry = {
  seconds: 0,
  nanoseconds: 1,
  lastLine: 2,
  lines: 3,
  placeSeconds: 4,
  placeNanoseconds: 5,
  secondLine: 6,
  words: 8,
} as const

/** Sources that a store tells apart: runs of containers, over as long as a log is open. */
export const sourceNumbersMax = 16_384

/** Added to the number of a source: its entry in the table for older lines, whose times begin anew with each page. */
export const olderEntry = 16_384

/** Numbers of the wire that a map of sources has room for. There are two: one for older lines. */
export const wireNumbersMax = 32_768

/** Stands in the source map for a number that no source has. */
export const noSource = 0xffff
