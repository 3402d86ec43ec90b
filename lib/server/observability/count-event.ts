import type { SearchEvent } from '@/lib/core/wire/search-record.ts'
import { countProblem } from './count-problem.ts'
import { counts } from './counts.ts'

/** Counts what a stream tells its reader beside lines, where it is of interest to who runs Podlogs. */
export function countEvent(event: SearchEvent): void {
  if (event.type === 'gap') counts().gaps++
  else if (event.type === 'resuming') counts().resumes++
  else if (event.type === 'problem') countProblem(event.problem.code)
}
