import { isName, type NameKind, nameKinds } from '@/lib/core/pods/is-name.ts'
import { Problem } from '@/lib/core/problems/problem.ts'

/** Tells whether a parameter's name is one of the kinds. */
export function isNameKind(kind: string): kind is NameKind {
  return Object.hasOwn(nameKinds, kind)
}

/**
 * Lets only names through that Kubernetes could have given.
 *
 * Errors: Problem `invalid-name`
 */
export function checkName(kind: NameKind, name: string): string {
  if (isName(kind, name)) return name
  const { lengthMax } = nameKinds[kind]
  throw new Problem('invalid-name', `${JSON.stringify(name.slice(0, lengthMax))} cannot be the name of a ${kind}`, {
    hint: `Lower case letters, digits and "-"${kind === 'pod' ? ' and "."' : ''}, at most ${lengthMax} of them, a letter or digit at both ends.`,
  })
}
