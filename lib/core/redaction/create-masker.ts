import { joinBytes } from '../logs/join-bytes.ts'
import { findSecrets, firstAnchor } from './find-secrets.ts'
import { createKeyBlock } from './key-block.ts'
import { createLineParts, type LineParts } from './line-parts.ts'
import { maskText } from './mask-text.ts'
import type { LineFinder, Secret } from './secret.ts'

/** Masks the lines of one log, in their order. */
export type LineMasker = {
  /**
   * Gives the line with every secret in it replaced by its mask; the line itself where there is none.
   * `cut`: the line was longer than the bound, and its end is missing.
   */
  mask(line: Uint8Array, cut: boolean): Uint8Array
  /** Begins a line of any length, which is masked while it comes. */
  inParts(): LineParts
}

/** Makes a masker for each log that is read: a private key may go over several lines of it. */
export type Masker = {
  /** Tells apart what people see who may see more, so that they do not share what is read once for many. */
  readonly name: string
  read(): LineMasker
}

/** What a masker is made of. */
export type MaskerParts = {
  /** Gives the digits that tell equal values: a keyed hash of the value, in hexadecimal. */
  readonly tagOf: (value: Uint8Array) => string
  /** Whether the known secrets are looked for. */
  readonly secrets: boolean
  /** What else is looked for. */
  readonly finders: readonly LineFinder[]
}

/**
 * Makes a masker. Bytes in, bytes out: a line is never made a string, and a line without a secret is given back as it is.
 *
 * Shape: masking what is masked changes nothing; JSON stays JSON, logfmt stays logfmt, UTF-8 stays UTF-8
 */
export function createMasker(parts: MaskerParts): Masker {
  const { tagOf, secrets, finders } = parts
  const encoder = new TextEncoder()

  const replaced = (line: Uint8Array, found: readonly Secret[], from: number, to: number): Uint8Array => {
    const pieces: Uint8Array[] = []
    let at = from
    for (const { rule, start, end, quote } of found) {
      pieces.push(line.subarray(at, start))
      if (quote !== undefined) pieces.push(quote)
      pieces.push(encoder.encode(maskText(rule, tagOf(line.subarray(start, end)))))
      if (quote !== undefined) pieces.push(quote)
      at = end
    }
    pieces.push(line.subarray(at, to))
    return joinBytes(pieces)
  }
  return {
    name: 'masked',
    read() {
      const block = createKeyBlock()
      /** Whether the last secret of the line goes on in the next one. */
      let open = false
      const addAll = (line: Uint8Array, cut: boolean, found: Secret[]): readonly Secret[] => {
        if (secrets) {
          const anchor = firstAnchor(line)
          if (anchor !== -1) findSecrets(line, anchor, cut, found)
        }
        open = found.at(-1)?.open === true
        for (const finder of finders) finder.find(line, found)
        return inOrder(found)
      }
      const goOn = () => {
        if (open) block.open()
      }
      return {
        mask(line, cut) {
          const found: Secret[] = []
          if (secrets) block.continue(line, found)
          const all = addAll(line, cut, found)
          goOn()
          return all.length === 0 ? line : replaced(line, all, 0, line.length)
        },
        inParts: () =>
          createLineParts({
            begin(part) {
              const found: Secret[] = []
              if (secrets) block.continue(part, found)
              return found
            },
            find: (part, cut, begun) => addAll(part, cut, [...begun]),
            replaced,
            end: goOn,
          }),
      }
    },
  }
}

/** In order, and of those that overlap the one that begins first, or was found first. */
function inOrder(found: readonly Secret[]): readonly Secret[] {
  if (found.length < 2) return found
  let end = 0
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((secret) => {
      if (secret.start < end) return false
      end = secret.end
      return true
    })
}
