/** One thing that a label selector wants of a pod's labels. */
export type LabelRequirement =
  | { readonly operator: 'in' | 'notin'; readonly key: string; readonly values: readonly string[] }
  | { readonly operator: 'exists' | 'notexists'; readonly key: string }
  | { readonly operator: 'gt' | 'lt'; readonly key: string; readonly value: number }

const key = '(?:[A-Za-z0-9](?:[-A-Za-z0-9.]{0,251}[A-Za-z0-9])?/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?'
const value = '(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?'
const existence = new RegExp(`^(!?)\\s*(${key})$`)
const equality = new RegExp(`^(${key})\\s*(==?|!=)\\s*(${value})$`)
const membership = new RegExp(`^(${key})\\s+(in|notin)\\s*\\(([^()]*)\\)$`)
const comparison = new RegExp(`^(${key})\\s*([<>])\\s*(-?\\d{1,15})$`)
const valueAlone = new RegExp(`^${value}$`)

/**
 * Reads a label selector as kubectl takes it: `app=cart,tier in (web, api),!canary`. All of it must be met.
 *
 * Shape:  `a=b`, `a==b`, `a!=b`, `a in (b,c)`, `a notin (b,c)`, `a`, `!a`, `a>1`, `a<1`, parted by commas
 * Errors: none; null, where it cannot be read or says nothing
 * Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function parseLabelSelector(text: string): readonly LabelRequirement[] | null {
  const parts = text.split(/,(?![^(]*\))/).map((part) => part.trim())
  const requirements = parts.flatMap((part) => parseRequirement(part) ?? [])
  return requirements.length < parts.length ? null : requirements
}

function parseRequirement(text: string): LabelRequirement | null {
  const exists = existence.exec(text)
  if (exists !== null) return { operator: exists[1] === '' ? 'exists' : 'notexists', key: exists[2] ?? '' }
  const equals = equality.exec(text)
  if (equals !== null) {
    const [, name = '', sign, wanted = ''] = equals
    return { operator: sign === '!=' ? 'notin' : 'in', key: name, values: [wanted] }
  }
  const member = membership.exec(text)
  if (member !== null) {
    const [, name = '', word, list = ''] = member
    const values = list.split(',').map((part) => part.trim())
    if (!values.every((part) => valueAlone.test(part))) return null
    return { operator: word === 'notin' ? 'notin' : 'in', key: name, values }
  }
  const compared = comparison.exec(text)
  if (compared === null) return null
  const [, name = '', sign, number] = compared
  return { operator: sign === '>' ? 'gt' : 'lt', key: name, value: Number(number) }
}

/**
 * Tells whether labels meet all of a selector.
 *
 * Shape: `!=` and `notin` are met by labels that do not have the key, as Kubernetes has it
 */
export function meetsLabels(selector: readonly LabelRequirement[], labels: Readonly<Record<string, string>>): boolean {
  return selector.every((requirement) => meets(requirement, labels))
}

function meets(requirement: LabelRequirement, labels: Readonly<Record<string, string>>): boolean {
  const has = Object.hasOwn(labels, requirement.key)
  const label = labels[requirement.key] ?? ''
  switch (requirement.operator) {
    case 'in':
      return has && requirement.values.includes(label)
    case 'notin':
      return !has || !requirement.values.includes(label)
    case 'exists':
      return has
    case 'notexists':
      return !has
    case 'gt':
      return /^-?\d+$/.test(label) && Number(label) > requirement.value
    case 'lt':
      return /^-?\d+$/.test(label) && Number(label) < requirement.value
    default:
      return requirement satisfies never
  }
}
