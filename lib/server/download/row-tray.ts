import { roomFor } from '../tail/room-for.ts'
import type { StampTime } from '../tail/stamp-time.ts'

/** Rows of a file as they will stand in it, one behind the other, each with its time. Its memory is used again. */
export type RowTray = {
  /** Adds a row that is made of these pieces. */
  put(time: StampTime, pieces: readonly Uint8Array[]): void
  isEmpty(): boolean
  /** The time of the first row, which must be there. */
  second(): number
  nanosecond(): number
  /**
   * Takes the first row, and those behind it that are earlier than a time (or have this very time, where `orEqual`), as far as they
   * fit into so many bytes. Gives a view of them, which holds until the next row is put.
   */
  take(until: StampTime, orEqual: boolean, bytesMax: number): Uint8Array
  /** What its rows cost that are not taken. Units: bytes */
  bytes(): number
}

const bytesAtFirst = 16 * 1024
/** Where a row ends, and its time. */
const rowBytes = 24
/** A shorter piece is copied faster by hand than by a call. Units: bytes */
const shortBytes = 40

/** Makes an empty tray. */
export function createRowTray(): RowTray {
  let memory = new Uint8Array(bytesAtFirst)
  let used = 0
  let count = 0
  /** Rows that are taken, and where they end. */
  let taken = 0
  let start = 0
  const ends: number[] = []
  const seconds: number[] = []
  const nanoseconds: number[] = []

  const add = (piece: Uint8Array) => {
    if (piece.length >= shortBytes) memory.set(piece, used)
    else for (let at = 0; at < piece.length; at++) memory[used + at] = piece[at] ?? 0
    used += piece.length
  }
  const isUntil = (row: number, until: StampTime, orEqual: boolean): boolean => {
    const second = seconds[row] ?? 0
    if (second !== until.second) return second < until.second
    const nanosecond = nanoseconds[row] ?? 0
    return orEqual ? nanosecond <= until.nanosecond : nanosecond < until.nanosecond
  }

  return {
    put(time, pieces) {
      if (taken === count) used = count = taken = start = 0
      let bytes = 0
      for (const piece of pieces) bytes += piece.length
      memory = roomFor(memory, used, bytes)
      for (const piece of pieces) add(piece)
      ends[count] = used
      seconds[count] = time.second
      nanoseconds[count] = time.nanosecond
      count++
    },
    isEmpty: () => taken === count,
    second: () => seconds[taken] ?? 0,
    nanosecond: () => nanoseconds[taken] ?? 0,
    take(until, orEqual, bytesMax) {
      const from = start
      start = ends[taken++] ?? used
      while (taken < count && (ends[taken] ?? used) - from <= bytesMax && isUntil(taken, until, orEqual)) {
        start = ends[taken++] ?? used
      }
      return memory.subarray(from, start)
    },
    bytes: () => used - start + (count - taken) * rowBytes,
  }
}
