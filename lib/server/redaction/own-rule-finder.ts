import { maskMatchesMax } from '@/lib/core/logs/limits.ts'
import { touchesMask } from '@/lib/core/redaction/mask-text.ts'
import type { LineFinder } from '@/lib/core/redaction/secret.ts'
import type { OwnRule } from './own-rule.ts'

/** Makes a finder of a rule. Bytes in, bytes out: the expression runs over UTF-8. */
export function ownRuleFinder({ name, expression, near }: OwnRule): LineFinder {
  const group = expression.groupCount() > 0 ? 1 : 0
  return {
    find(line, found) {
      const bytes = Buffer.from(line.buffer, line.byteOffset, line.length)
      if (near.length > 0 && !near.some((word) => bytes.includes(word))) return
      const matcher = expression.matcher(line)
      for (let count = 0; count < maskMatchesMax && matcher.find(); count++) {
        const [start, end] = [matcher.start(group), matcher.end(group)]
        if (start >= 0 && end > start && !touchesMask(line, start, end)) found.push({ rule: name, start, end })
      }
    },
  }
}
