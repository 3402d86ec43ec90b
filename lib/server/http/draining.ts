declare global {
  /** Set by instrumentation.ts, read by a route handler: they do not share modules. */
  var podlogsDraining: boolean | undefined
}

/** True from the moment that the process was asked to go. */
export function isDraining(): boolean {
  return globalThis.podlogsDraining ?? false
}

/** Says that the process was asked to go: nobody new should be sent here. */
export function startDraining(): void {
  globalThis.podlogsDraining = true
}
