import { slabBytes } from './layout.ts'
import { createLogStore, type LogStore } from './log-store.ts'

/** Sources that a store for tests knows: their numbers on the wire are their own. */
const sourceCount = 9

/**
 * Makes a store that holds these records, for tests.
 *
 * Shape: "0 2026-01-02T03:04:05.000000006Z hello", "0 - no time", "\u001e{…}" for an event, which becomes a row of source 0
 */
export function storeOf(
  records: readonly string[],
  { shared = false, bytesMax = 16 * slabBytes }: { readonly shared?: boolean; readonly bytesMax?: number } = {},
): LogStore {
  const store = createLogStore(shared, bytesMax)
  mapSources(store)
  appendRecords(store, records)
  return store
}

/** Gives the sources their numbers, as a new response does. */
export function mapSources(store: LogStore): void {
  for (let source = 0; source < sourceCount; source++) store.sources.map(source, source)
}

/** Appends records to a store and publishes them. */
export function appendRecords(store: LogStore, records: readonly string[]): void {
  const bytes = new TextEncoder().encode(records.map((record) => `${record}\n`).join(''))
  for (const json of store.append(bytes)) store.appendEvent(0, json)
  store.publish()
}
