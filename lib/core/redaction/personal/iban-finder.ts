import { alnum, digit, isOf, upper, word } from '../byte-class.ts'
import type { LineFinder } from '../secret.ts'

/** How many signs a country's numbers have. Source: the IBAN registry (ISO 13616) */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 ' +
    'GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 ' +
    'MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 ' +
    'VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
)
const space = 0x20

/** Numbers of bank accounts, in one piece or in groups of four, whose check digits are right. Source: ISO 13616 */
export const ibanFinder: LineFinder = {
  find(line, found) {
    for (let at = 0; at + 15 <= line.length; at++) {
      // The check digits first: two of them in a row are rarer than letters.
      if (!isOf(line, at + 2, digit)) continue
      if (!isOf(line, at + 3, digit) || !isOf(line, at, upper) || isOf(line, at - 1, word)) continue
      const length = lengths.get(String.fromCharCode(line[at] ?? 0, line[at + 1] ?? 0))
      if (length === undefined) continue
      const { text, end } = accountAt(line, at, length)
      if (text.length !== length || isOf(line, end, word) || !isRight(text)) continue
      found.push({ rule: 'iban', start: at, end })
      at = end - 1
    }
  },
}

/** As many signs as there should be, with a blank between groups of four. */
function accountAt(line: Uint8Array, start: number, length: number): { readonly text: string; readonly end: number } {
  let text = ''
  let at = start
  while (text.length < length && at < line.length) {
    if (isOf(line, at, alnum)) text += String.fromCharCode(line[at] ?? 0)
    else if (line[at] !== space || text.length % 4 !== 0) break
    at++
  }
  return { text, end: at }
}

/** The first four signs go to the end, letters count from 10, and the number leaves 1 when divided by 97. */
function isRight(text: string): boolean {
  let rest = 0
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
