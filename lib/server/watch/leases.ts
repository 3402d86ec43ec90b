/** Something shared, held by one holder until it gives it back. */
export type Lease<T> = { readonly value: T; release(): void }

/** What is opened for its first holder and closed after its last. */
export type Leases<T> = {
  /** Gives what is open under the key, or opens it. */
  lease(key: string, open: () => T): Lease<T>
}

/** Shares what must be closed. `lingerMs`: how long it stays open without a holder. Units: milliseconds */
export function createLeases<T extends { close(): void }>(lingerMs: number): Leases<T> {
  const shared = new Map<string, { readonly value: T; holders: number; timer: NodeJS.Timeout | null }>()

  const close = (key: string) => {
    shared.get(key)?.value.close()
    shared.delete(key)
  }
  return {
    lease(key, open) {
      const entry = shared.get(key) ?? { value: open(), holders: 0, timer: null }
      shared.set(key, entry)
      if (entry.timer !== null) clearTimeout(entry.timer)
      entry.timer = null
      entry.holders++
      let held = true
      return {
        value: entry.value,
        release() {
          if (!held) return
          held = false
          entry.holders--
          if (entry.holders > 0) return
          if (lingerMs === 0) close(key)
          else entry.timer = setTimeout(close, lingerMs, key).unref()
        },
      }
    },
  }
}
