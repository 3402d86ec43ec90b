import { digit, isOf, runEnd, word } from '../byte-class.ts'
import type { LineFinder, Secret } from '../secret.ts'
import { numberQuote } from './number-quote.ts'

const [space, dash, fullStop] = [0x20, 0x2d, 0x2e]
const [digitsMin, digitsMax] = [13, 19]

/** How the numbers of issuers begin, and how many digits they have: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay. */
const issuers =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35\d{14}|62\d{14,17})$/

/**
 * Numbers of payment cards, in one piece or in groups of digits, that one of the large issuers could have given out and whose
 * last digit is right.
 *
 * Source: ISO/IEC 7812-1, annex B (the formula of Luhn)
 */
export const cardFinder: LineFinder = {
  find(line, found) {
    for (let at = 0; at + digitsMin <= line.length; at++) {
      if (!isOf(line, at, digit)) continue
      // Digits within a word or an identifier, of which logs are full, are passed over at once.
      if (!isBeginning(line, at)) {
        at = runEnd(line, at, digit)
        continue
      }
      const number = numberAt(line, at)
      if (isAlone(line, number.end) && issuers.test(number.digits) && isRight(number.digits)) {
        found.push(card(line, at, number.end))
      }
      at = number.end
    }
  },
}

function card(line: Uint8Array, start: number, end: number): Secret {
  const quote = numberQuote(line, start, end)
  return quote === null ? { rule: 'card', start, end } : { rule: 'card', start, end, quote }
}

/** The digits from a place on, with one blank or dash between groups of them. */
function numberAt(line: Uint8Array, start: number): { readonly digits: string; readonly end: number } {
  let digits = ''
  let at = start
  let end = start
  while (at < line.length && digits.length <= digitsMax) {
    const byte = line[at] ?? 0
    if (isOf(line, at, digit)) {
      digits += String.fromCharCode(byte)
      end = at + 1
    } else if ((byte !== space && byte !== dash) || at > end) break
    at++
  }
  return { digits, end }
}

function isBeginning(line: Uint8Array, start: number): boolean {
  const before = line[start - 1]
  return before !== fullStop && before !== dash && !isOf(line, start - 1, word)
}

/** Not a part of a word, of an identifier or of a number with a fraction. */
function isAlone(line: Uint8Array, end: number): boolean {
  const behind = line[end]
  return (
    !isOf(line, end, word) &&
    !(behind === dash && isOf(line, end + 1, word)) &&
    !(behind === fullStop && isOf(line, end + 1, digit))
  )
}

function isRight(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const value = digits.charCodeAt(digits.length - 1 - at) - 0x30
    const doubled = at % 2 === 0 ? value : value * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
