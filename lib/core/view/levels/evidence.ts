/** What a tier says when it holds two different levels: no level, rather than a guess. */
export const contradiction = -1

/** Adds a level to what a tier has found so far (0: nothing). */
export function withEvidence(found: number, level: number): number {
  if (level === 0 || found === level) return found
  return found === 0 ? level : contradiction
}
