import { RE2JS } from 're2js'
import * as v from 'valibot'
import { maskRulesMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { ruleIdPattern } from '@/lib/core/redaction/mask-text.ts'

/** A rule of the person who runs Podlogs. */
export type OwnRule = {
  /** Stands in the mask. */
  readonly name: string
  /** In RE2's language, which takes time in proportion to the line, whatever stands there. Its first group, or all of it, is masked. */
  readonly expression: RE2JS
  /** Texts of which one must stand in a line, or the line is not looked at; empty: every line is. */
  readonly near: readonly Buffer[]
}

const nearBytesMin = 2

const schema = v.strictObject({
  rules: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.regex(ruleIdPattern, 'must be small letters, digits and "-", at most 40')),
        expression: v.pipe(v.string(), v.minLength(1, 'must not be empty')),
        near: v.optional(v.array(v.pipe(v.string(), v.minLength(nearBytesMin, 'must have two letters or more'))), []),
      }),
    ),
    v.maxLength(maskRulesMax, `must have ${maskRulesMax} rules at most`),
  ),
})

/**
 * Reads the rules of a file.
 *
 * Shape:  {"rules":[{"name":"employee-id","expression":"\\bEMP-(\\d{6})\\b","near":["EMP-"]}]}
 * Errors: Problem `invalid-query` that says which rule is wrong and why; the process should not start with it
 */
export function decodeOwnRules(text: string): readonly OwnRule[] {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(undefined, 'must be JSON'), schema), text)
  if (!result.success) {
    const [issue] = result.issues
    throw new Problem('invalid-query', `The masking rules: ${v.getDotPath(issue) ?? 'the file'} ${issue.message}`)
  }
  return result.output.rules.map(({ name, expression, near }) => ({
    name,
    expression: compile(name, expression),
    near: near.map((word) => Buffer.from(word)),
  }))
}

function compile(name: string, expression: string): RE2JS {
  try {
    const compiled = RE2JS.compile(expression)
    if (compiled.matcher('').find()) {
      throw new Problem(
        'invalid-query',
        `The masking rule ${name}: its expression matches nothing at all, and so every line`,
      )
    }
    return compiled
  } catch (error) {
    // The parser of a foreign language can only throw.
    if (error instanceof Problem) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem('invalid-query', `The masking rule ${name}: ${reason}`, { cause: error })
  }
}
