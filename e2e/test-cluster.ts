/** A pod for a spec: its containers write what the spec tells them to, and nothing else. */
export type TestPod = {
  readonly name: string
  readonly labels?: Readonly<Record<string, string>>
  readonly containers: readonly TestContainer[]
}

/** imageMissing: it waits for ever with Kubernetes' reason `ErrImageNeverPull`. */
export type TestContainer = {
  readonly name: string
  readonly kind?: 'app' | 'init' | 'sidecar'
  readonly imageMissing?: true
}

/** What a spec does to a cluster, real or demo, in a namespace of its own. */
export type TestCluster = {
  readonly namespace: string
  /** Resolves when its containers run, or wait if they must. */
  addPod(pod: TestPod): Promise<void>
  /** Writes exactly this text, line feeds included, to the container's output. */
  write(pod: string, container: string, text: string): Promise<void>
  /** Ends the container's process with exit code 3; resolves when the next run has begun. */
  crash(pod: string, container: string): Promise<void>
  deletePod(pod: string): Promise<void>
  /** Takes the namespace away. */
  dispose(): Promise<void>
}

/** Numbered lines: `line 000001 of the spec`. */
export function numberedLines(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => `line ${String(from + at).padStart(6, '0')} of the spec\n`).join('')
}
