import * as v from 'valibot'
import { createStoredValue } from './stored-value.ts'

/** How much memory the log of a tab may take. device: a quarter of what the device has, where the browser tells that. */
export const logMemories = ['device', '64 MiB', '256 MiB', '1 GiB', '3 GiB'] as const
export type LogMemory = (typeof logMemories)[number]

/** How much memory this browser gives to the log of a tab. */
export const logMemory = createStoredValue('podlogs-log-memory', v.picklist(logMemories), 'device')
