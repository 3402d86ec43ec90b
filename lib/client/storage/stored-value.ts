import * as v from 'valibot'

/** What a browser keeps texts in. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>

/** A value that this browser remembers. Not for anything secret. */
export type StoredValue<T> = {
  get(): T
  set(value: T): void
  /** For useSyncExternalStore. */
  subscribe(listener: () => void): () => void
  /** The value where nothing is remembered, and on the server. */
  readonly initial: T
}

/**
 * A value remembered under a key, the same object as long as it does not change.
 *
 * Errors: none; what cannot be read is `initial`, and where nothing can be kept (private windows, a full disk) the value
 *         lives as long as the tab
 */
export function createStoredValue<T>(
  key: string,
  schema: v.GenericSchema<unknown, T>,
  initial: T,
  storage: () => TextStorage = () => localStorage,
): StoredValue<T> {
  const listeners = new Set<() => void>()
  let value: T | undefined
  return {
    initial,
    get() {
      value ??= read(key, schema, storage) ?? initial
      return value
    },
    set(next) {
      value = next
      write(key, next, storage)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function read<T>(key: string, schema: v.GenericSchema<unknown, T>, storage: () => TextStorage): T | undefined {
  try {
    const decoded = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), storage().getItem(key))
    return decoded.success ? decoded.output : undefined
  } catch {
    // Browsers that may keep nothing throw when asked.
    return undefined
  }
}

function write(key: string, value: unknown, storage: () => TextStorage): void {
  try {
    storage().setItem(key, JSON.stringify(value))
  } catch {
    // As above: the value is kept for this tab.
  }
}
