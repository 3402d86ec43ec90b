import { calendarWords } from '../view/levels/calendar-word.ts'
import { levelKeys } from '../view/levels/level-keys.ts'
import { levelWordLists } from '../view/levels/level-words.ts'
import { places } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** The parts of the table: classes of bytes, slots, a mask, entries. Units: bytes */
const slotsAt = 256
const slots = 512
const maskAt = slotsAt + slots
const entriesAt = maskAt + 32
const wordBytes = 16
const entryBytes = wordBytes + 4

const table = makeTable()

/** Puts into a memory what the kernel that rates lines knows of words: the same as TypeScript does. */
export function writeLevelTable(views: () => MemoryViews): void {
  views().bytes.set(table, places.levelTable)
}

function makeTable(): Uint8Array {
  const bytes = new Uint8Array(4096)
  const words = new DataView(bytes.buffer)
  for (let byte = 0; byte < 256; byte++) bytes[byte] = classOf(String.fromCharCode(byte))
  bytes.fill(0xff, maskAt, maskAt + wordBytes)
  for (const [at, [word, meaning]] of [...meanings()].entries()) {
    const letters = new TextEncoder().encode(word).map((byte) => byte | 0x20)
    // Entry 0 stands for an empty slot.
    const entry = entriesAt + (at + 1) * entryBytes
    bytes.set(letters, entry)
    words.setUint32(entry + wordBytes, meaning, true)
    const hash =
      Math.imul(words.getUint32(entry, true), 0x9e3779b1) ^ Math.imul(words.getUint32(entry + 4, true), 0x85ebca6b)
    let slot = hash >>> 23
    while (bytes[slotsAt + slot] !== 0) slot = (slot + 1) % slots
    bytes[slotsAt + slot] = at + 1
  }
  return bytes
}

/** What each word means, in the bits that assembly/words.ts takes apart. */
function meanings(): ReadonlyMap<string, number> {
  const { anywhere, value, afterTime, inFence, beforeColon } = levelWordLists
  const all = new Map<string, number>()
  for (const [at, words] of [anywhere, value, afterTime, inFence, beforeColon, levelKeys].entries()) {
    for (const [word, number] of Object.entries(words)) all.set(word, (all.get(word) ?? 0) | (number << (3 * at)))
  }
  for (const word of Object.keys(calendarWords)) all.set(word, (all.get(word) ?? 0) | (1 << 17))
  return all
}

function classOf(character: string): number {
  const isLetter = /[A-Za-z]/.test(character) ? 1 : 0
  const isDigit = /[0-9]/.test(character) ? 2 : 0
  const isSpace = /[ \t-\r]/.test(character) ? 4 : 0
  const isUpper = /[A-Z]/.test(character) ? 8 : 0
  const inKey = /[A-Za-z0-9_.@-]/.test(character) ? 16 : 0
  return isLetter | isDigit | isSpace | isUpper | inKey
}
