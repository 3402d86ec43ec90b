import { type Level, levelNumber } from '../logs/level.ts'
import { places } from './layout.ts'
import { literalOf } from './literal.ts'
import type { LogStore } from './log-store.ts'
import type { Piece } from './store-space.ts'

/** Chooses lines of a piece of the store; gives their numbers, in order. */
export type LineChoice = (store: LogStore, piece: Piece) => Uint32Array

const everyLevel = 0xff

/** Lines with the text and one of the levels; lines without a level pass the levels, events pass all. Null: all lines. */
export function filterChoice(text: string, levels: readonly Level[]): LineChoice | null {
  const mask = levels.length === 0 ? everyLevel : levels.reduce((bits, level) => bits | (1 << levelNumber(level)), 1)
  const withText = textChoice(text, mask)
  if (withText !== null) {
    return (store, piece) => merge(withText(store, piece), store.events.between(piece.firstLine, piece.endLine))
  }
  if (mask === everyLevel) return null
  return (store, { columns, index, firstLine, endLine }) =>
    selected(store, store.kernels.selectLevels(columns, index, endLine - firstLine, firstLine, mask, places.selected))
}

/** Lines with the text, no events. Null: the text is empty. */
export function findChoice(text: string): LineChoice | null {
  return textChoice(text, everyLevel)
}

function textChoice(text: string, mask: number): LineChoice | null {
  const literal = literalOf(text)
  if (literal === null) return null
  return (store, { columns, index, firstLine, endLine, text: at }) => {
    const { bytes } = store.views()
    bytes.set(literal.bytes, places.literal)
    bytes.set(literal.masks, places.literalMasks)
    const { rare, rarer } = literal
    const count = store.kernels.selectLiteral(
      columns,
      index,
      endLine - firstLine,
      firstLine,
      at,
      places.literal,
      places.literalMasks,
      literal.bytes.length,
      rare,
      rarer,
      mask,
      places.selected,
    )
    return selected(store, count)
  }
}

function selected(store: LogStore, count: number): Uint32Array {
  return store.views().words.slice(places.selected / 4, places.selected / 4 + count)
}

function merge(lines: Uint32Array, events: readonly number[]): Uint32Array {
  if (events.length === 0) return lines
  return Uint32Array.from([...lines, ...events]).sort()
}
