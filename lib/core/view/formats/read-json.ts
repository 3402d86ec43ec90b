import { unescapeJson } from './unescape-json.ts'

/** A field of a JSON line. `text`: a string's characters; of anything else, how it is written in the line. */
export type JsonField = { readonly path: string; readonly kind: JsonKind; readonly text: string }

/** What a value is. raw: an array, an empty object, or one that lies too deep, as it is written. */
export type JsonKind = 'string' | 'number' | 'keyword' | 'raw'

/** Objects within objects that are flattened to "a.b". Deeper ones stay as they are written. */
const depthMax = 8

/**
 * Reads the fields of a JSON object, in the order and with the digits in which they are written: JSON.parse would round
 * large numbers, sort keys like "1", and drop one of two equal keys. One pass; no field after `fieldsMax` is read.
 *
 * Shape:  '{"a":{"b":1},"c":[1,2]}' → a.b number 1, c raw [1,2]. `partial`: the text was cut off, and what there is counts.
 * Errors: null for anything that is no JSON object, spaces around it aside
 */
export function readJson(text: string, partial: boolean, fieldsMax: number): readonly JsonField[] | null {
  const fields: JsonField[] = []
  let at = afterSpaces(text, 0)
  if (text[at] !== '{') return null
  const complete = readObject('', 1)
  if (complete === 'full' || complete === 'cut') return fields.length === 0 && complete === 'cut' ? null : fields
  return complete === 'done' && afterSpaces(text, at) === text.length ? fields : null

  /** Reads an object whose brace is at `at`. cut: the text ended (allowed if partial); full: fieldsMax is reached. */
  function readObject(prefix: string, depth: number): 'done' | 'cut' | 'full' | 'wrong' {
    at = afterSpaces(text, at + 1)
    if (text[at] === '}') {
      if (prefix !== '') fields.push({ path: prefix, kind: 'raw', text: '{}' })
      at++
      return 'done'
    }
    for (;;) {
      if (fields.length >= fieldsMax) return 'full'
      if (at >= text.length) return ended()
      if (text[at] !== '"') return 'wrong'
      const keyEnd = stringEnd(text, at)
      if (keyEnd < 0) return ended()
      const key = unescapeJson(text.slice(at + 1, keyEnd))
      at = afterSpaces(text, keyEnd + 1)
      if (at >= text.length) return ended()
      if (text[at] !== ':') return 'wrong'
      at = afterSpaces(text, at + 1)
      if (at >= text.length) return ended()
      const outcome = readValue(prefix === '' ? key : `${prefix}.${key}`, depth)
      if (outcome !== 'done') return outcome
      at = afterSpaces(text, at)
      if (at >= text.length) return ended()
      if (text[at] === '}') {
        at++
        return 'done'
      }
      if (text[at] !== ',') return 'wrong'
      at = afterSpaces(text, at + 1)
    }
  }

  function readValue(path: string, depth: number): 'done' | 'cut' | 'full' | 'wrong' {
    const first = text[at]
    if (first === '{' && depth < depthMax) return readObject(path, depth + 1)
    const start = at
    if (first === '"') {
      const end = stringEnd(text, at)
      if (end < 0 && !partial) return 'wrong'
      at = end < 0 ? text.length : end + 1
      fields.push({ path, kind: 'string', text: unescapeJson(text.slice(start + 1, end < 0 ? undefined : end)) })
      return end < 0 ? 'cut' : 'done'
    }
    if (first === '{' || first === '[') {
      const end = nestedEnd(text, at)
      if (end < 0 && !partial) return 'wrong'
      at = end < 0 ? text.length : end
      fields.push({ path, kind: 'raw', text: text.slice(start, at) })
      return end < 0 ? 'cut' : 'done'
    }
    at = scalarEnd(text, at)
    const scalar = text.slice(start, at)
    const kind = scalarKind(scalar)
    if (kind === null) return at >= text.length ? ended() : 'wrong'
    fields.push({ path, kind, text: scalar })
    return 'done'
  }

  function ended(): 'cut' | 'wrong' {
    return partial ? 'cut' : 'wrong'
  }
}

function scalarKind(text: string): 'number' | 'keyword' | null {
  if (/^-?\d[\d.eE+-]*$/.test(text)) return 'number'
  // Python's json writes the last three, which are not JSON.
  return /^(?:true|false|null|NaN|-?Infinity)$/.test(text) ? 'keyword' : null
}

function afterSpaces(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++
  return at
}

function scalarEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && !',}] \t\r\n'.includes(text.charAt(at))) at++
  return at
}

/** Where the string that begins at `start` has its closing quote; -1 where the text ends before. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end > 0) {
    let backslashes = 0
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++
    if (backslashes % 2 === 0) return end
    end = text.indexOf('"', end + 1)
  }
  return -1
}

/** Behind the array or object that begins at `start`; -1 where the text ends before. */
function nestedEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) {
      at = stringEnd(text, at)
      if (at < 0) return -1
    } else if (unit === 0x5b || unit === 0x7b) depth++
    else if (unit === 0x5d || unit === 0x7d) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return -1
}
