/** A container whose log is read. */
export type Writer = { readonly namespace: string; readonly pod: string; readonly container: string }

/** Where a canary sings: a cluster with writers, and a Podlogs that reads it. */
export type CanaryStage = AsyncDisposable & {
  /** The address of Podlogs. */
  readonly url: string
  readonly writers: readonly Writer[]
  /** The reader is there: the writers begin. */
  begin(): Promise<void>
  /** Breaks things until everything that was asked for has been broken. */
  trouble(): Promise<void>
  /** Every writer says its last word. Gives how many lines each has written. */
  end(): Promise<readonly (Writer & { readonly lines: number })[]>
  /** What there is to say of the trouble. */
  report(): readonly string[]
}
