import { problemMessage } from '@/lib/core/problems/problem-message.ts'
import type { FindResults } from '@/lib/core/store/find-results.ts'
import { filterQuery, findQuery } from '@/lib/core/store/line-query.ts'
import type { ShownRows } from '@/lib/core/store/shown-rows.ts'
import type { LogFilter, LogSessionState } from '../logs/log-session.ts'

/** What is kept and what is looked for in a log. */
export type Queries = {
  setFilter(filter: LogFilter): void
  setFind(text: string): void
  /** Looks at a piece of what has not been looked at. False: there is nothing. */
  step(): boolean
  /** Whether something had not been looked at, at the last step. */
  searching(): boolean
  read(): Pick<LogSessionState, 'find' | 'filterProblem'>
}

/** Makes the queries of a log, which keep nothing back and look for nothing. An expression that is none changes nothing but what is said. */
export function createQueries(rows: Pick<ShownRows, 'setQuery' | 'step'>, find: FindResults): Queries {
  let text = ''
  let findProblem: string | null = null
  let filterProblem: string | null = null
  let searching = false
  return {
    setFilter(filter) {
      filterProblem = problemMessage(() => rows.setQuery(filterQuery(filter)))
    },
    setFind(wanted) {
      text = wanted
      searching = true
      find.setQuery(null)
      findProblem = problemMessage(() => find.setQuery(findQuery(wanted)))
    },
    step: () => (searching = rows.step() || find.step()),
    searching: () => searching,
    read() {
      const complete = !searching
      const progress = complete ? 1 : find.progress()
      const state = { text, lines: find.count(), complete, progress, problem: findProblem }
      return { find: text === '' ? null : state, filterProblem }
    },
  }
}
