import { useSyncExternalStore } from 'react'
import type { StoredValue } from './stored-value.ts'

/** A value that this browser remembers, live. */
export function useStoredValue<T>(value: StoredValue<T>): T {
  return useSyncExternalStore(value.subscribe, value.get, () => value.initial)
}
