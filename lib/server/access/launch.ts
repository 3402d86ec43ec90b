import { config } from '../config.ts'
import { createLaunchGate } from './launch-gate.ts'

/** The gate of this process; null where Podlogs was not started for one person on their own machine. */
export const launchGate =
  config.access === 'local' && config.launchToken !== null ? createLaunchGate(config.launchToken) : null
