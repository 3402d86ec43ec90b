import { createWatchHub } from './watch-hub.ts'

/** The live lists of this process: whoever looks at a namespace, by list or by log, has the same watch. */
export const sharedHub = createWatchHub()
