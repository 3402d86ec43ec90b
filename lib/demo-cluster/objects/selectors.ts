import { type KubeObject, type ResourceName, resourceTypes } from './object.ts'

/** Tells whether an object is selected. */
export type Selector = (object: KubeObject) => boolean

/**
 * Reads a label selector: `a=b`, `a==b`, `a!=b`, `a`, `!a`, `a in (b,c)`, `a notin (b,c)`, joined by commas.
 *
 * Shape: the API server's words, where it cannot be read
 */
export function labelSelector(text: string): Selector | string {
  const parts = text.split(/,(?![^(]*\))/).map((part) => part.trim())
  const given = parts.filter((part) => part !== '')
  const tests = given.flatMap((part) => requirement(part) ?? [])
  if (tests.length < given.length) {
    const [, found = ''] =
      /^\s*!?\s*[^\s=!]*\s*(\S+)/.exec(given.find((part) => requirement(part) === null) ?? '') ?? []
    if (found.startsWith('=')) return `found '=', expected: !, identifier, or 'end of string'`
    return `unable to parse requirement: found '${found}', expected: in, notin, =, ==, !=, gt, lt`
  }
  return ({ metadata }) => tests.every((test) => test(metadata.labels ?? {}))
}

type Labels = Readonly<Record<string, string>>

function requirement(text: string): ((labels: Labels) => boolean) | null {
  const set = /^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(text)
  if (set !== null) {
    const [, key = '', word, list = ''] = set
    const values = list.split(',').map((value) => value.trim())
    return (labels) => values.includes(labels[key] ?? '') === (word === 'in')
  }
  const equality = /^([^\s=!]+)\s*(==|=|!=)\s*([^\s=!]*)$/.exec(text)
  if (equality !== null) {
    const [, key = '', sign, value] = equality
    return (labels) => (labels[key] === value) === (sign !== '!=')
  }
  const existence = /^(!?)\s*([^\s=!]+)$/.exec(text)
  if (existence === null) return null
  const [, not, key = ''] = existence
  return (labels) => Object.hasOwn(labels, key) === (not === '')
}

/** Fields that can be selected by, of pods and events. */
const fields: Readonly<Record<string, readonly string[]>> = {
  'metadata.name': ['metadata', 'name'],
  'metadata.namespace': ['metadata', 'namespace'],
  'spec.nodeName': ['spec', 'nodeName'],
  'status.phase': ['status', 'phase'],
  'involvedObject.name': ['involvedObject', 'name'],
  'involvedObject.uid': ['involvedObject', 'uid'],
  'involvedObject.kind': ['involvedObject', 'kind'],
  reason: ['reason'],
  type: ['type'],
}

/**
 * Reads a field selector: `a=b`, `a==b`, `a!=b`, joined by commas.
 *
 * Shape: the API server's words, where it cannot be read
 */
export function fieldSelector(resource: ResourceName, text: string): Selector | string {
  const tests: Selector[] = []
  for (const part of text.split(',').filter((each) => each !== '')) {
    const [, name, sign = '=', value = ''] = /^([^=!]+)(==|=|!=)(.*)$/.exec(part) ?? []
    if (name === undefined) return `invalid selector: '${text}'; can't understand '${part}'`
    const core = resourceTypes[resource].group === ''
    const path = core || name.startsWith('metadata.') ? fields[name] : undefined
    if (path === undefined) {
      const known = 'only "metadata.name", "metadata.namespace"'
      return core ? `field label not supported: ${name}` : `"${name}" is not a known field selector: ${known}`
    }
    tests.push((object) => (textAt(object, path) === value) === (sign !== '!='))
  }
  return (object) => tests.every((test) => test(object))
}

function textAt(object: KubeObject, path: readonly string[]): string {
  let value: unknown = object
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return ''
    value = Object.entries(value).find(([name]) => name === key)?.[1]
  }
  return typeof value === 'string' ? value : ''
}
