import { digit, isOf, runEnd, tokenish, word } from './byte-class.ts'
import { isHiddenAlready } from './hidden-value.ts'
import { maskEnd } from './mask-text.ts'
import type { Pair } from './read-pair.ts'
import type { SecretKey } from './secret-key.ts'
import { standsAt } from './stands-at.ts'
import { isNumber, type ValueRange } from './value-range.ts'

const decoder = new TextDecoder()

/** Shorter values of a key like `token` are counts, states and words. Units: bytes */
const tokenBytesMin = 8
/** Letters alone are a word, up to this many. Units: bytes */
const wordBytesMax = 20
/** A number of so many digits or fewer, behind `token=`, is a count. */
const countDigitsMax = 8
/** Longer values are not looked at as words. Units: bytes */
const wordsBytesMax = 200

/** What stands for "there is none" or for a state, where a secret could stand. */
const states = new Set(
  (
    'null nil none undefined nan true false yes no on off empty unset n/a na error failed failure success valid invalid required optional ' +
    'missing incorrect wrong expired revoked unknown denied enabled disabled changed reset updated created deleted rejected accepted ' +
    'verified mismatch mismatched present absent provided given string boolean integer number object array varchar password passwd token ' +
    'secret basic bearer default'
  ).split(' '),
)

/** Words behind ": " that begin the rest of a sentence. */
const sentenceWords = new Set(
  (
    'ok not is was has must should cannot can may for in of to at the a an and or set key int bool any text too please your this that it ' +
    'illegal unexpected malformed bad found contains does did will would be been permission eof'
  ).split(' '),
)

/** Words that begin a sentence about a value, not the value. */
const sentence =
  /^(?:is|was|are|has|have|had|must|should|may|might|can|cannot|can't|could|couldn't|does|doesn't|did|didn't|will|won't|not|no|please|required|invalid|incorrect|wrong|missing|too|this|that|the|your|field|value|minimum|at least|unable|failed|error)\b.* /i

/** Where a template will put the value: `${NAME}`, `{{ .name }}`, `%s`, `$1`, `:name`, `?`. */
const placeholder = /^(?:\$\{.*\}?|\$\(.*\)?|\$\w*|\{\{.*|\{\w*\}|<[\w -]+>|%[sdvqr]|%\(\w+\)s|\?+|:\w+|@\w+)$/

/** Names of Kubernetes objects, with or without their namespace; a UUID is none. */
const objectName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)?$/
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

const pem = new TextEncoder().encode('-----BEGIN ')

/** True where what stands behind the key of a secret is none: nothing, a state, a count, a placeholder, words about it, a mask. */
export function isHarmlessValue(line: Uint8Array, range: ValueRange, key: SecretKey, pair: Pair): boolean {
  const { start, end, quoted } = range
  if (end <= start || isHiddenAlready(line, start, end)) return true
  // A key or a certificate: the rule for private keys knows which.
  if (standsAt(line, start, pem)) return true
  if (!quoted && (line[start] === 0x7b || line[start] === 0x5b)) return true
  if (end - start > wordsBytesMax) return false
  const text = decoder.decode(line.subarray(start, end))
  const spoken = text.toLowerCase().replace(/[.,:!)\]}]+$/, '')
  if (placeholder.test(text) || states.has(spoken)) return true
  if (pair.separator === 'sentence' && sentenceWords.has(spoken)) return true
  if (quoted && sentence.test(text)) return true
  if (key.meaning === 'token') return isHarmlessToken(line, range, text, pair)
  // "--password FILE": how a program is to be called.
  if (pair.separator === 'flag' && /^[A-Z_]+$/.test(text)) return true
  if (isBarePass(line, range, pair)) return true
  if (pair.separator === 'sentence' || pair.separator === 'flag') return isWord(text) && isFollowedByWord(line, end)
  return isWorkingDirectory(line, pair, text)
}

function isHarmlessToken(line: Uint8Array, range: ValueRange, text: string, pair: Pair): boolean {
  const { start, end } = range
  if (end - start < tokenBytesMin || (isNumber(line, range) && end - start <= countDigitsMax)) return true
  if (/^\w*:\/\/|^\.{0,2}\//.test(text)) return true
  if (/[\s(){}]/.test(text) || (isWord(text) && text.length <= wordBytesMax)) return true
  const name = String.fromCharCode(...line.subarray(pair.keyStart, pair.keyEnd)).toLowerCase()
  if (/(?:^|[.-])secret$/.test(name) && isObjectName(text)) return true
  if (pair.separator !== 'sentence' && pair.separator !== 'flag') return false
  // In a sentence only what no person would write as a word.
  const run = runEnd(line, start, tokenish, end)
  return !hasDigit(line, start, run)
}

function isObjectName(text: string): boolean {
  return objectName.test(text) && !uuid.test(text) && (/[-/.]/.test(text) || /^[a-z]+$/.test(text))
}

/** PWD is also where a shell stands. */
function isWorkingDirectory(line: Uint8Array, { keyStart, keyEnd }: Pair, text: string): boolean {
  const name = String.fromCharCode(...line.subarray(keyStart, keyEnd))
  return /pwd$/i.test(name) && /^(?:[/~]|[A-Za-z]:\\)/.test(text)
}

/** "pass=12 fail=0" and "PASS: TestName": what tests say. */
function isBarePass(line: Uint8Array, range: ValueRange, { keyStart, keyEnd, separator }: Pair): boolean {
  return (
    keyEnd - keyStart === 4 &&
    ((line[keyEnd - 1] ?? 0) | 0x20) === 0x73 &&
    (separator === 'sentence' || isNumber(line, range))
  )
}

function isWord(text: string): boolean {
  return /^[A-Za-z]?[a-z]+[.,:;!]?$|^[A-Za-z]+(?:[-_][A-Za-z]+)*$/.test(text)
}

function isFollowedByWord(line: Uint8Array, end: number): boolean {
  const at = end + (line[end] === 0x2c ? 1 : 0)
  return line[at] === 0x20 && (isOf(line, at + 1, word) || maskEnd(line, at + 1) !== -1)
}

function hasDigit(line: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isOf(line, at, digit)) return true
  return false
}
