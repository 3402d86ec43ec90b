/** What kind of container writes a log. A sidecar is an init container with `restartPolicy: Always`. */
export type ContainerKind = 'init' | 'sidecar' | 'app' | 'ephemeral'

/**
 * One run of one container: what a number on the wire stands for.
 *
 * Shape: `restartCount` names the run (0 is the first); `previous` tells how it was asked for, not which run it is,
 *        since what the API gives for `previous` depends on the state of the container.
 */
export type LogSource = {
  readonly namespace: string
  readonly pod: string
  readonly podUid: string
  readonly container: string
  readonly kind: ContainerKind
  readonly restartCount: number
  readonly previous: boolean
  /** Name of the node; null: the pod has none yet, or is not known. */
  readonly node: string | null
}
