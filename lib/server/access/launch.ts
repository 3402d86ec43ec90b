import { config } from '../config.ts'
import { createLaunchGate } from './launch-gate.ts'

const { mode, launchToken } = config.access

/** The gate of this process; null where Podlogs was not started for one person on their own machine. */
export const launchGate = mode === 'local' && launchToken !== null ? createLaunchGate(launchToken, config.tls) : null
