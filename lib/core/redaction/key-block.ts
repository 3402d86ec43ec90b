import { privateKeyLinesMax } from '../logs/limits.ts'
import { base64, isOf, runEnd, runStart } from './byte-class.ts'
import type { Secret } from './secret.ts'
import { standsAt } from './stands-at.ts'

/** What is known of a log while it is read line by line: whether a private key goes on in it. */
export type KeyBlock = {
  /** Adds what of a line belongs to a key that began in an earlier one. Called for every line, before anything else looks at it. */
  continue(line: Uint8Array, found: Secret[]): void
  /** A key has begun, and does not end in its line. */
  open(): void
}

/** Lines of something else, one after another, that may stand between those of a key: other threads write too. */
const foreignLinesMax = 8
/** At the start of a read only a full line of base64 is taken for one of a key: PEM has 64 bytes a line, OpenSSH 70, PGP 64 or 76. */
const fullLineBytes = { min: 60, max: 80 } as const
/** Behind words, only so many bytes of base64 are taken for a part of a key. */
const runBytesMin = 40

const endMark = new TextEncoder().encode('-----END ')
const rule = 'private-key'
const equals = 0x3d
const dash = 0x2d

/**
 * Follows private keys over the lines of one log. A read may begin in the middle of a key, after a break or with the last
 * lines only: its first lines are taken for a key's as long as they look like nothing else.
 */
export function createKeyBlock(): KeyBlock {
  let state: 'unknown' | 'outside' | 'inside' = 'unknown'
  let linesLeft = 0
  let foreignLeft = 0

  const enter = () => {
    state = 'inside'
    linesLeft = privateKeyLinesMax
    foreignLeft = foreignLinesMax
  }
  return {
    open: enter,
    continue(line, found) {
      if (state === 'outside') return
      if (state === 'unknown') {
        if (!isFullLine(line)) {
          state = 'outside'
          return
        }
        enter()
      }
      if (--linesLeft < 0 || foreignLeft < 0) {
        state = 'outside'
        return
      }
      const ended = endOfBlock(line)
      if (ended !== -1) state = 'outside'
      const secret = keyPart(line, ended)
      if (secret !== null) found.push(secret)
      if (secret === null && !isBlank(line)) foreignLeft--
      else foreignLeft = foreignLinesMax
    },
  }
}

/** The part of a line within a key that is the key's; null: none. */
function keyPart(line: Uint8Array, ended: number): Secret | null {
  let start = 0
  while (start < line.length && !isOf(line, start, base64)) start++
  if (ended !== -1) {
    const run = runStart(line, ended, base64)
    return ended - run > 0 && run <= start + 1 ? { rule, start: run, end: ended } : null
  }
  if (isHeader(line)) return { rule, start: 0, end: line.length }
  let end = line.length
  while (end > start && isMargin(line[end - 1] ?? 0)) end--
  let bodyEnd = end
  while (bodyEnd > start && line[bodyEnd - 1] === equals) bodyEnd--
  const from = runStart(line, bodyEnd, base64)
  const alone = from <= start && bodyEnd > from
  return alone || bodyEnd - from >= runBytesMin ? { rule, start: from, end } : longestRun(line)
}

/** A run in the middle of a line, as where each line of a key is a message in JSON. */
function longestRun(line: Uint8Array): Secret | null {
  for (let at = 0; at < line.length; at++) {
    const end = runEnd(line, at, base64)
    if (end - at >= runBytesMin) return { rule, start: at, end: line[end] === equals ? runEnd(line, end + 2, 0) : end }
    at = Math.max(at, end)
  }
  return null
}

/** The place of "-----END "; -1: it is not there. */
function endOfBlock(line: Uint8Array): number {
  for (let at = line.indexOf(dash); at !== -1; at = line.indexOf(dash, at + 1)) {
    if (standsAt(line, at, endMark)) return at
  }
  return -1
}

/** "Proc-Type: 4,ENCRYPTED", "DEK-Info: …", "Version: …" */
function isHeader(line: Uint8Array): boolean {
  return /^\s*(Proc-Type|DEK-Info|Comment|Version|Hash|Charset): /.test(String.fromCharCode(...line.subarray(0, 40)))
}

function isFullLine(line: Uint8Array): boolean {
  const start = line.findIndex((byte) => !isMargin(byte))
  if (start === -1 || line.length - start > fullLineBytes.max) return false
  const end = runEnd(line, start, base64)
  if (end - start < fullLineBytes.min) return false
  for (let at = end; at < line.length; at++) if (line[at] !== equals && !isMargin(line[at] ?? 0)) return false
  return isMixed(line, start, end)
}

/** Small and capital letters and digits: no word, and no digest in hexadecimal. */
function isMixed(line: Uint8Array, start: number, end: number): boolean {
  const text = String.fromCharCode(...line.subarray(start, end))
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)
}

function isBlank(line: Uint8Array): boolean {
  return !line.some((byte) => byte >= 0x80 || (byte > 0x20 && byte !== 0x7c))
}

/** What stands around a key's line where it is part of something else: blanks, a carriage return, "|" of YAML. */
function isMargin(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x7c
}
