import { authenticateLocally } from './authenticator.ts'
import { launchGate } from './launch.ts'

/** Tells who sends a request, in the way that this process was told to. */
export const authenticate = authenticateLocally(launchGate)
