import { idHue, idHues } from '../view/id-hue.ts'

/**
 * Gives each source a hue, by its key. A key has the same one everywhere and always, but where another that came before it
 * has it already: then the next that is free, as long as there are any.
 */
export function sourceHues(keys: Iterable<string>): ReadonlyMap<string, number> {
  const hues = new Map<string, number>()
  const taken = new Array<number>(idHues).fill(0)
  for (const key of keys) {
    if (hues.has(key)) continue
    const hue = freeHue(idHue(key), taken)
    taken[hue] = (taken[hue] ?? 0) + 1
    hues.set(key, hue)
  }
  return hues
}

/** Steps of five go round all twelve, and hues that follow each other are far apart. */
const step = 5

function freeHue(wanted: number, taken: readonly number[]): number {
  const rarest = Math.min(...taken)
  for (let tries = 0; tries < idHues; tries++) {
    const hue = (wanted + tries * step) % idHues
    if (taken[hue] === rarest) return hue
  }
  return wanted
}
