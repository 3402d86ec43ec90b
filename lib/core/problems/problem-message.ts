import { isProblem } from './problem.ts'

/** Does something, and says in words which Problem it ended with; null: with none. Errors: everything else that goes wrong */
export function problemMessage(deed: () => unknown): string | null {
  try {
    deed()
    return null
  } catch (error) {
    // The border: who types an expression is told at its field.
    if (!isProblem(error)) throw error
    return error.message
  }
}
