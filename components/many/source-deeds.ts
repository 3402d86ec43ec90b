import type { ContainerReading } from '@/lib/core/sources/read-containers.ts'

/** What can be done to a container of the list. */
export type SourceDeeds = {
  /** Shows it alone, or all again. */
  readonly solo: (container: ContainerReading) => void
  /** Hides its lines, or shows them. */
  readonly toggle: (container: ContainerReading) => void
  /** Leaves for its own log. */
  readonly open: (container: ContainerReading) => void
}
