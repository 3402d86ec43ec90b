import { joinBytes } from '../logs/join-bytes.ts'
import { maskContextBytes, maskPartBytes, maskPartBytesMax } from '../logs/limits.ts'
import type { Secret } from './secret.ts'

/** One line of any length on its way through a masker. What is given may be views of what was handed in. */
export type LineParts = {
  /** Takes the next bytes of the line; gives those that can go on, masked. */
  push(piece: Uint8Array): readonly Uint8Array[]
  /** The line has ended: gives the rest. */
  end(): readonly Uint8Array[]
}

/** How a part of a line is looked at. */
export type PartFinder = {
  /** Called once, for the front of the line: what of it belongs to the lines before. */
  begin(front: Uint8Array): readonly Secret[]
  /** All secrets of a part, in order, those of `begun` among them. `cut`: the line goes on behind it. */
  find(part: Uint8Array, cut: boolean, begun: readonly Secret[]): readonly Secret[]
  /** A part from one place to another, with masks for what was found between them. */
  replaced(part: Uint8Array, found: readonly Secret[], from: number, to: number): Uint8Array
  /** The line has ended. */
  end(): void
}

/** How large the parts are, and what is looked at beside them. Units: bytes */
export type PartSizes = {
  readonly part: number
  readonly partMax: number
  readonly context: number
  /** Where a secret ends is known for sure when so many bytes behind it have been seen. */
  readonly behind: number
}

const usualSizes: PartSizes = {
  ...{ part: maskPartBytes, partMax: maskPartBytesMax },
  ...{ context: maskContextBytes, behind: 1024 },
}

/**
 * Masks a line in parts, so that one of 700 MB costs no more memory than one of 1 MiB.
 *
 * Shape:  each part is looked at with what stands before it, as it was written, and goes on but for its end, which is looked at
 *         again with the next. A secret that does not end in its part makes the part grow; where that is full, the line is masked
 *         from there on.
 * Units:  at most `partMax` bytes are held, and twice that while a part is put together
 */
export function createLineParts({ begin, find, replaced, end }: PartFinder, sizes = usualSizes): LineParts {
  let pieces: Uint8Array[] = []
  let bytes = 0
  let wanted = sizes.part
  /** How much of what is held has gone on: it is there so that what comes behind it is understood. */
  let gone = 0
  let begun: readonly Secret[] | null = null
  /** A secret has no end: nothing of the rest goes on. */
  let endless = false

  const look = (part: Uint8Array, cut: boolean): readonly Secret[] => {
    begun ??= begin(part)
    // What begins in what has gone on was masked there, or was found to be none.
    return find(part, cut, begun).flatMap((secret) =>
      secret.end <= gone ? [] : [{ ...secret, start: Math.max(secret.start, gone) }],
    )
  }
  const give = (part: Uint8Array, found: readonly Secret[], to: number): Uint8Array => {
    const inside = found.filter((secret) => secret.end <= to)
    return inside.length === 0 ? part.subarray(gone, to) : replaced(part, inside, gone, to)
  }
  const keepFrom = (part: Uint8Array, to: number) => {
    const from = Math.max(0, to - sizes.context)
    pieces = [part.subarray(from)]
    bytes = part.length - from
    gone = to - from
    begun = (begun ?? []).flatMap((secret) =>
      secret.end <= from ? [] : [{ ...secret, start: Math.max(0, secret.start - from), end: secret.end - from }],
    )
  }
  /** Gives what can go on of what is held; null where more has to come first. */
  const pass = (): Uint8Array | null => {
    const part = joinBytes(pieces)
    pieces = [part]
    const found = look(part, true)
    const safe = part.length - sizes.context
    const across = found.find((secret) => secret.start < safe && secret.end > safe)
    if (across === undefined) return passTo(part, found, safe)
    if (across.end <= part.length - sizes.behind) return passTo(part, found, across.end)
    if (bytes < sizes.partMax) {
      wanted = Math.min(sizes.partMax, 2 * bytes)
      return null
    }
    endless = true
    pieces = []
    const before = found.filter((secret) => secret.end <= across.start)
    return replaced(part, [...before, { ...across, end: part.length }], gone, part.length)
  }
  const passTo = (part: Uint8Array, found: readonly Secret[], to: number): Uint8Array => {
    const masked = give(part, found, to)
    keepFrom(part, to)
    wanted = sizes.part
    return masked
  }

  return {
    push(piece) {
      if (endless) return []
      // A copy: whoever handed it in may use its memory again.
      pieces.push(piece.slice())
      bytes += piece.length
      const passed: Uint8Array[] = []
      while (bytes >= wanted && !endless) {
        const part = pass()
        if (part !== null) passed.push(part)
      }
      return passed
    },
    end() {
      const part = endless ? null : joinBytes(pieces)
      const rest = part === null ? [] : [give(part, look(part, false), part.length)]
      end()
      return rest
    },
  }
}
