/** A pod for a spec: its containers write what the spec tells them to, and nothing else. */
export type TestPod = {
  readonly name: string
  readonly labels?: Readonly<Record<string, string>>
  readonly containers: readonly TestContainer[]
}

/**
 * imageMissing: it waits for ever with Kubernetes' reason `ErrImageNeverPull`. fails: an init container that says
 * `cannot prepare` and ends with exit code 1.
 */
export type TestContainer = {
  readonly name: string
  readonly kind?: 'app' | 'init' | 'sidecar'
  readonly imageMissing?: true
  readonly fails?: true
}

/**
 * A Deployment whose pods write numbered lines for as long as they live: `line 000000 of <pod>` and so on, and at their end one
 * with ` last` behind it.
 */
export type TestDeployment = { readonly name: string; readonly replicas: number }

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
  /** Resolves when all its pods run. */
  addDeployment(deployment: TestDeployment): Promise<void>
  /** Resolves when it has so many pods and no more. */
  scale(deployment: string, replicas: number): Promise<void>
  /** Replaces all pods by those of a new ReplicaSet; resolves when the old ones are gone. */
  rollOut(deployment: string): Promise<void>
  /** Runs a Job whose pods write three numbered lines, the third with ` last` behind it, and fail; resolves when it has given up. */
  runFailingJob(job: { readonly name: string; readonly retries: number }): Promise<void>
  /** Names of the pods that a workload has now. */
  podsOf(workload: string): Promise<readonly string[]>
  /** The context of somebody who may read the pods and logs of this namespace and of no other that specs make. */
  admitReader(): Promise<string>
  /** Takes the namespace away. */
  dispose(): Promise<void>
}

/** Numbered lines: `line 000001 of the spec`. */
export function numberedLines(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => `line ${String(from + at).padStart(6, '0')} of the spec\n`).join('')
}
