import { useCallback, useEffect, useState } from 'react'
import { isProblem, type ProblemJson, problemToJson } from '@/lib/core/problems/problem.ts'
import { type Finding, judgeTicks, type SeenTicks } from '@/lib/core/self-check/judge-ticks.ts'
import { runSelfCheck } from './run-self-check.ts'

/** A check under way, or over. */
export type SelfCheck = {
  /** Units: milliseconds since it was begun */
  readonly elapsedMs: number
  readonly ended: boolean
  readonly findings: readonly Finding[]
  readonly problem: ProblemJson | null
  readonly again: () => void
}

type State = { readonly seen: SeenTicks; readonly problem: ProblemJson | null }

/** How often a silence is looked at. Units: milliseconds */
const lookMs = 500
const unseen: SeenTicks = { plannedMs: [], came: [], nowMs: 0, ended: false }

/** Checks the way between server and browser, once and each time that `again` is called. */
export function useSelfCheck(seconds: number): SelfCheck {
  const [run, setRun] = useState(0)
  const [{ seen, problem }, setState] = useState<State>({ seen: unseen, problem: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is another check
  useEffect(() => {
    const abort = new AbortController()
    const startedAtMs = performance.now()
    const check = async () => {
      try {
        const readings = runSelfCheck({ seconds, signal: abort.signal, now: () => performance.now() })
        for await (const reading of readings) setState({ seen: reading, problem: null })
      } catch (error) {
        if (!isProblem(error)) throw error
        setState({ seen: { ...unseen, ended: true }, problem: problemToJson(error) })
      }
    }
    const look = () =>
      setState((state) =>
        state.seen.ended ? state : { ...state, seen: { ...state.seen, nowMs: performance.now() - startedAtMs } },
      )
    const timer = setInterval(look, lookMs)
    void check()
    return () => {
      clearInterval(timer)
      abort.abort()
    }
  }, [seconds, run])
  const again = useCallback(() => setRun((before) => before + 1), [])
  return { elapsedMs: seen.nowMs, ended: seen.ended, findings: judgeTicks(seen), problem, again }
}
