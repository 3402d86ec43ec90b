declare global {
  /** Route handlers and instrumentation.ts do not share modules: what both must know lies here. */
  var podlogsOpenStreams: Set<OpenStream> | undefined
}

/** An answer without an end in sight. */
export type OpenStream = {
  /** Ends it from our side, so that the process may go. */
  end(): void
}

/** All answers of this process that are still being written. */
export function openStreams(): Set<OpenStream> {
  globalThis.podlogsOpenStreams ??= new Set()
  return globalThis.podlogsOpenStreams
}

/** Ends every open answer. The reader sees a response without its last record, and takes it up again elsewhere. */
export function endOpenStreams(): void {
  for (const stream of openStreams()) stream.end()
}
