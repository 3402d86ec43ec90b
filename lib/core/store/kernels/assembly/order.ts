// Puts lines in their order: by the time they stand at, then by source, then as they were written.
import {
  columnsDirectoryAt,
  directoryLength,
  evictedSourceAt,
  evictedToNanosecondsAt,
  evictedToSecondsAt,
  firstLineAt,
  flagsAt,
  headerAt,
  linesPerColumns,
  linesPerRows,
  marked,
  nanosecondsAt,
  older,
  pagesAt,
  secondsAt,
  sourcesAt,
} from './layout'

// @ts-ignore: decorator
@inline
function columnsOf(line: u32): usize {
  return load<u32>(columnsDirectoryAt + (<usize>((line / linesPerColumns) % directoryLength) << 2))
}

/** Lines that are gone stand where the last of them stood. */
// @ts-ignore: decorator
@inline
function isGone(line: u32): bool {
  return line < load<u32>(headerAt + firstLineAt)
}

function timeOf(line: u32): u64 {
  if (isGone(line)) {
    return (<u64>load<u32>(headerAt + evictedToSecondsAt) << 32) | load<u32>(headerAt + evictedToNanosecondsAt)
  }
  const at = columnsOf(line) + (<usize>(line % linesPerColumns) << 2)
  return (<u64>load<u32>(at + secondsAt) << 32) | load<u32>(at + nanosecondsAt)
}

function sourceOf(line: u32): u32 {
  if (isGone(line)) return load<u32>(headerAt + evictedSourceAt)
  return load<u16>(columnsOf(line) + sourcesAt + (<usize>(line % linesPerColumns) << 1))
}

function isBefore(a: u32, b: u32): bool {
  const timeA = timeOf(a)
  const timeB = timeOf(b)
  if (timeA != timeB) return timeA < timeB
  const sourceA = sourceOf(a)
  const sourceB = sourceOf(b)
  if (sourceA != sourceB) return sourceA < sourceB
  const pageA = pageOf(a)
  const pageB = pageOf(b)
  return pageA != pageB ? pageA > pageB : a < b
}

/** Which page of older lines a line came with, the first being 1; 0 for all others. What came with a later one was written earlier. */
function pageOf(line: u32): u32 {
  if (isGone(line)) return 0
  if ((load<u8>(columnsOf(line) + flagsAt + <usize>(line % linesPerColumns)) & older) == 0) return 0
  let page: u32 = load<u32>(pagesAt)
  while (page > 1 && load<u32>(pagesAt + (<usize>page << 2)) > line) page--
  return page
}

/** Sorts line numbers in memory. Fast where they are nearly in order. `scratch` has room for half of them. */
export function sortLines(at: usize, count: u32, scratch: usize): void {
  if (count < 9) return insertionSort(at, count)
  const half = count >> 1
  const middle = at + (<usize>half << 2)
  const end = at + (<usize>count << 2)
  sortLines(at, half, scratch)
  sortLines(middle, count - half, scratch)
  if (isBefore(load<u32>(middle - 4), load<u32>(middle))) return
  memory.copy(scratch, at, <usize>half << 2)
  let left = scratch
  const leftEnd = scratch + (<usize>half << 2)
  let right = middle
  let to = at
  while (left < leftEnd && right < end) {
    if (isBefore(load<u32>(right), load<u32>(left))) {
      store<u32>(to, load<u32>(right))
      right += 4
    } else {
      store<u32>(to, load<u32>(left))
      left += 4
    }
    to += 4
  }
  memory.copy(to, left, leftEnd - left)
}

function insertionSort(at: usize, count: u32): void {
  for (let place: u32 = 1; place < count; place++) {
    const line = load<u32>(at + (<usize>place << 2))
    let to = at + (<usize>place << 2)
    while (to > at && isBefore(line, load<u32>(to - 4))) {
      store<u32>(to, load<u32>(to - 4))
      to -= 4
    }
    store<u32>(to, line)
  }
}

/** The address of an entry of a list, whose slabs the directory names. */
// @ts-ignore: decorator
@inline
function addressOf(directory: usize, entry: u32): usize {
  const slab: usize = load<u32>(directory + (<usize>((entry / linesPerRows) % directoryLength) << 2))
  return slab + (<usize>(entry % linesPerRows) << 2)
}

/** The first entry from `first` to `end` that stands behind a line. Looks from the end: most lines belong there. */
function placeFor(directory: usize, first: u32, end: u32, line: u32): u32 {
  let low = first
  let high = end
  for (let step: u32 = 1; high > first; step <<= 1) {
    const probe = high - first < step ? first : high - step
    if (!isBefore(line, load<u32>(addressOf(directory, probe)))) {
      low = probe + 1
      break
    }
    high = probe
  }
  while (low < high) {
    const middle = low + ((high - low) >> 1)
    if (isBefore(line, load<u32>(addressOf(directory, middle)))) high = middle
    else low = middle + 1
  }
  return low
}

/** Moves entries up by so many places, the last ones first. */
function moveUp(directory: usize, first: u32, end: u32, by: u32): void {
  while (end > first) {
    const inSource = ((end - 1) % linesPerRows) + 1
    const inTarget = ((end + by - 1) % linesPerRows) + 1
    const count = min(end - first, min(inSource, inTarget))
    end -= count
    memory.copy(addressOf(directory, end + by), addressOf(directory, end), <usize>count << 2)
  }
}

/** Puts sorted lines into a sorted list that has room for them at its end. Gives the first entry that is another now. */
export function mergeLines(directory: usize, first: u32, end: u32, lines: usize, count: u32): u32 {
  if (first == end || !isBefore(load<u32>(lines), load<u32>(addressOf(directory, end - 1)))) {
    for (let at: u32 = 0; at < count; at++) store<u32>(addressOf(directory, end + at), load<u32>(lines + (<usize>at << 2)))
    return end
  }
  let place = end
  while (count > 0) {
    const line = load<u32>(lines + (<usize>(count - 1) << 2))
    place = placeFor(directory, first, end, line)
    moveUp(directory, place, end, count)
    count--
    store<u32>(addressOf(directory, place + count), line)
    end = place
  }
  return place
}

/** Moves the entries from `first` to `end` down to `to`, but for lines that are gone; gives the entry behind the last. */
export function dropLines(directory: usize, first: u32, end: u32, to: u32): u32 {
  for (let entry = first; entry < end; entry++) {
    const line = load<u32>(addressOf(directory, entry))
    if (isGone(line)) continue
    if (to != entry) store<u32>(addressOf(directory, to), line)
    to++
  }
  return to
}

/** Puts the lines of a list in the order of another that holds them all. It holds no line that is gone. */
export function arrangeLines(directory: usize, first: u32, end: u32, order: usize, orderFirst: u32, orderEnd: u32): void {
  for (let entry = first; entry < end; entry++) {
    const line = load<u32>(addressOf(directory, entry))
    const flags = columnsOf(line) + flagsAt + <usize>(line % linesPerColumns)
    store<u8>(flags, load<u8>(flags) | marked)
  }
  let to = first
  for (let entry = orderFirst; entry < orderEnd && to < end; entry++) {
    const line = load<u32>(addressOf(order, entry))
    if (isGone(line)) continue
    const flags = columnsOf(line) + flagsAt + <usize>(line % linesPerColumns)
    if ((load<u8>(flags) & marked) == 0) continue
    store<u8>(flags, load<u8>(flags) & ~marked)
    store<u32>(addressOf(directory, to), line)
    to++
  }
}
