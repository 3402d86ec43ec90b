import 'server-only'
import { delimiter } from 'node:path'
import { decodeSettings } from './decode-settings.ts'

/** The settings of this process, decoded once. */
export const config = decodeSettings(process.env, delimiter)
