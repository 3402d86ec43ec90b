import * as v from 'valibot'
import { Problem } from '@/lib/core/problems/problem.ts'

/** Reads a setting: text without blanks around it, empty where it is not there. */
export const settingText = v.optional(v.pipe(v.string(), v.trim()), '')

/** Reads a setting that is a list: its parts, without blanks around them and without empty ones. */
export function settingList(separator: string) {
  return v.pipe(
    settingText,
    v.transform((joined) => joined.split(separator).flatMap((part) => part.trim() || [])),
  )
}

/** Makes sure that a setting stands beside the mode that needs it. Errors: Problem `invalid-query` naming both */
export function needsSetting(mode: string, name: string, value: string | readonly string[]): void {
  if (value.length > 0) return
  throw new Problem('invalid-query', `The setting PODLOGS_ACCESS=${mode} needs ${name} beside it`)
}
