// Reads wire records out of the inbox and puts their lines into the store, until something needs attention.
import {
  flagsAt,
  linesPerColumns,
  nanosecondsAt,
  older,
  olderEntry,
  sameTime,
  secondsAt,
  sourcesAt,
  stepped,
  truncated,
  untimed,
  wireNumbersMax,
} from './layout'
import { lineFeedFrom } from './scan'
import { steppedBytes, writeSteppedTime } from './stepped-time'
import { readMinute, readNanoseconds, readTwoDigits, unreadable } from './timestamp'

// What the kernel needs to know lies in memory, so that it can stop and go on at any record.
const inputAt: usize = 0
const inputEndAt: usize = 4
const textAt: usize = 8
const textLimitAt: usize = 12
const columnsAt: usize = 16
const indexAt: usize = 20
const lineAt: usize = 24
const bytesAt: usize = 28
const eventAt: usize = 32
const eventEndAt: usize = 36
const minuteAt: usize = 40
const sourceTableAt: usize = 44
const sourceMapAt: usize = 48
const lineBytesMaxAt: usize = 52
const keptBytesMaxAt: usize = 56
const minuteTextAt: usize = 64
const latestSecondsAt: usize = 80
const latestNanosecondsAt: usize = 84
const latestSourceAt: usize = 88
const lateAt: usize = 92

const needsInput: i32 = 0
const hasEvent: i32 = 1
const needsText: i32 = 2
const needsColumns: i32 = 3
const malformed: i32 = 4

const noSource: u32 = 0xffff
const space: u8 = 0x20
const lineFeed: u8 = 0x0a

// One source of the table.
const sourceShift: usize = 5
const lastNanosecondsAt: usize = 4
const lastLineAt: usize = 8
const countAt: usize = 12
const placeSecondsAt: usize = 16
const placeNanosecondsAt: usize = 20
const secondLineAt: usize = 24

/**
 * Appends records from `input` to `inputEnd`, where a line feed stands that is no part of them. Stops where the records
 * end, at an event, where text or columns are full, and at bytes that are no record; `input` is then the record to go on with.
 */
export function append(state: usize): i32 {
  let input: usize = load<u32>(state + inputAt)
  const inputEnd: usize = load<u32>(state + inputEndAt)
  let text: usize = load<u32>(state + textAt)
  const textLimit: usize = load<u32>(state + textLimitAt)
  const columns: usize = load<u32>(state + columnsAt)
  let index: u32 = load<u32>(state + indexAt)
  let line: u32 = load<u32>(state + lineAt)
  let bytes: u32 = load<u32>(state + bytesAt)
  let minute: u32 = load<u32>(state + minuteAt)
  const sourceTable: usize = load<u32>(state + sourceTableAt)
  const sourceMap: usize = load<u32>(state + sourceMapAt)
  const lineBytesMax: usize = load<u32>(state + lineBytesMaxAt)
  const keptBytesMax: usize = load<u32>(state + keptBytesMaxAt)
  let latestSeconds: u32 = load<u32>(state + latestSecondsAt)
  let latestNanoseconds: u32 = load<u32>(state + latestNanosecondsAt)
  let latestSource: u32 = load<u32>(state + latestSourceAt)
  let result = needsInput

  while (input < inputEnd) {
    let at = input
    if (load<u8>(at) == 0x1e) {
      const end = lineFeedFrom(at)
      if (end >= inputEnd) break
      store<u32>(state + eventAt, <u32>(at + 1))
      store<u32>(state + eventEndAt, <u32>end)
      input = end + 1
      result = hasEvent
      break
    }
    if (index >= linesPerColumns) {
      result = needsColumns
      break
    }

    let wire: u32 = 0
    let digit: u32 = <u32>load<u8>(at) - 0x30
    const digitsAt = at
    while (digit < 10 && wire < wireNumbersMax) {
      wire = wire * 10 + digit
      digit = <u32>load<u8>(++at) - 0x30
    }
    if (at >= inputEnd) break
    const entry: u32 = wire < wireNumbersMax ? <u32>load<u16>(sourceMap + (wire << 1)) : noSource
    if (at == digitsAt || load<u8>(at) != space || entry == noSource) {
      result = malformed
      break
    }
    at++

    const known: usize = sourceTable + (<usize>entry << sourceShift)
    const source = entry % olderEntry
    const isOlder = entry >= olderEntry
    let flags: u8 = isOlder ? older : 0
    let ownSeconds: u32 = load<u32>(known)
    let ownNanoseconds: u32 = load<u32>(known + lastNanosecondsAt)
    let secondLine: u32 = load<u32>(known + secondLineAt)
    // The place of a line among all: the latest time of its source so far, so that a source keeps the order it was written in.
    let seconds: u32 = load<u32>(known + placeSecondsAt)
    let nanoseconds: u32 = load<u32>(known + placeNanosecondsAt)
    if (load<u8>(at) == 0x2d) {
      flags |= untimed
      at++
    } else {
      if (at + 30 >= inputEnd) {
        if (lineFeedFrom(at) < inputEnd) result = malformed
        break
      }
      if (!v128.all_true<u8>(v128.eq<u8>(v128.load(at), v128.load(state + minuteTextAt)))) {
        const read = readMinute(at)
        if (read == unreadable) {
          result = malformed
          break
        }
        minute = read
        v128.store(state + minuteTextAt, v128.load(at))
      }
      const inMinute = readTwoDigits(at + 17)
      const fraction = readNanoseconds(at + 20)
      const framed = load<u8>(at + 16) == 0x3a && load<u8>(at + 19) == 0x2e && load<u8>(at + 29) == 0x5a
      if (inMinute > 60 || fraction == unreadable || !framed) {
        result = malformed
        break
      }
      const second = minute + inMinute
      if (second > seconds) secondLine = line
      if (second == ownSeconds && fraction == ownNanoseconds && load<u32>(known + countAt) != 0) flags |= sameTime
      ownSeconds = second
      ownNanoseconds = fraction
      if (second < seconds || (second == seconds && fraction < nanoseconds)) {
        flags |= stepped
      } else {
        seconds = second
        nanoseconds = fraction
      }
      at += 30
    }
    if (at >= inputEnd) break
    if (load<u8>(at) != space) {
      result = malformed
      break
    }
    at++

    // Copies while it looks for the line feed; what is copied beyond it is overwritten by the next line.
    const before: usize = (flags & stepped) != 0 ? steppedBytes : 0
    let from = at
    let to = text + before
    let found: i32 = 0
    while (to <= textLimit) {
      const piece = v128.load(from)
      v128.store(to, piece)
      found = v128.bitmask<u8>(v128.eq<u8>(piece, i8x16.splat(lineFeed)))
      if (found != 0) break
      from += 16
      to += 16
    }
    if (found == 0) {
      result = needsText
      break
    }
    const end = from + ctz(found)
    if (end >= inputEnd) break
    if (before != 0) {
      writeSteppedTime(text, ownSeconds, ownNanoseconds)
      text += before
    }
    let length = end - at
    if (length > lineBytesMax) {
      flags |= truncated
      if (length > keptBytesMax) {
        length = keptBytesMax
        store<u8>(text + length, lineFeed)
      }
    }

    text += length
    store<u32>(columns + (<usize>index << 2), <u32>text)
    store<u32>(columns + secondsAt + (<usize>index << 2), seconds)
    store<u32>(columns + nanosecondsAt + (<usize>index << 2), nanoseconds)
    store<u16>(columns + sourcesAt + (<usize>index << 1), <u16>source)
    store<u8>(columns + flagsAt + <usize>index, flags)
    if (
      isOlder ||
      seconds < latestSeconds ||
      (seconds == latestSeconds &&
        (nanoseconds < latestNanoseconds || (nanoseconds == latestNanoseconds && source < latestSource)))
    ) {
      store<u32>(state + lateAt, 1)
    } else {
      latestSeconds = seconds
      latestNanoseconds = nanoseconds
      latestSource = source
    }
    store<u32>(known, ownSeconds)
    store<u32>(known + lastNanosecondsAt, ownNanoseconds)
    store<u32>(known + placeSecondsAt, seconds)
    store<u32>(known + placeNanosecondsAt, nanoseconds)
    store<u32>(known + secondLineAt, secondLine)
    store<u32>(known + lastLineAt, line)
    store<u32>(known + countAt, load<u32>(known + countAt) + 1)
    bytes += <u32>length
    text++
    index++
    line++
    input = end + 1
  }

  store<u32>(state + inputAt, <u32>input)
  store<u32>(state + textAt, <u32>text)
  store<u32>(state + indexAt, index)
  store<u32>(state + lineAt, line)
  store<u32>(state + bytesAt, bytes)
  store<u32>(state + minuteAt, minute)
  store<u32>(state + latestSecondsAt, latestSeconds)
  store<u32>(state + latestNanosecondsAt, latestNanoseconds)
  store<u32>(state + latestSourceAt, latestSource)
  return result
}
