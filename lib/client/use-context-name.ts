import { parseAsString, useQueryState } from 'nuqs'

/** The context that the address names (`?context=`); null: the current one. */
export function useContextName(): string | null {
  return useQueryState('context', parseAsString)[0]
}
