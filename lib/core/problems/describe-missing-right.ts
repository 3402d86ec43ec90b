import type { MissingRight } from './problem.ts'

/**
 * Says in a sentence which right is missing.
 *
 * Shape: `You lack the right to list pods in the namespace shop.`
 */
export function describeMissingRight({ verb, resource, apiGroup, namespace }: MissingRight): string {
  const what = apiGroup === '' ? resource : `${resource}.${apiGroup}`
  const where = namespace === null ? 'cluster-wide' : `in the namespace ${namespace}`
  return `You lack the right to ${verb} ${what} ${where}.`
}
