import { Problem, problemFromJson, problemToJson } from '@/lib/core/problems/problem.ts'
import type { KnownRows } from '@/lib/core/store/row-finder.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { apiUrl } from '../api/api-url.ts'
import { type LogMemory, logMemory } from '../storage/log-memory.ts'
import type { LogWorkerListener, LogWorkerPort } from '../worker/log-worker-port.ts'
import type { FromWorker, RowRef, ToWorker } from '../worker/messages.ts'
import { idleState } from './idle-state.ts'
import type { LogFilter, LogSession, LogSessionState } from './log-session.ts'
import { createQuestions } from './questions.ts'
import { createRemoteRows } from './remote-rows.ts'
import { createSharedRows, type SharedRows } from './shared-rows.ts'

/**
 * Makes the main thread's side of a tab's log. The Worker is started when a log is opened, so that this can be made anywhere.
 * Rows are read from shared memory where the page is isolated, and come by message where it is not. `memory` says how much a
 * log that is opened may take.
 */
export function createLogSession(
  startWorker: (listener: LogWorkerListener) => LogWorkerPort,
  memory: () => LogMemory = logMemory.get,
): LogSession {
  const listeners = new Set<() => void>()
  let state: LogSessionState = idleState
  let worker: LogWorkerPort | null = null
  /** What the Worker was started with. */
  let given: LogMemory = 'device'
  let log = 0
  let known: KnownRows = { epoch: 0, first: 0, end: 0, firstLine: 0 }
  let shared: SharedRows | null = null
  let filter: LogFilter = { text: '', exclude: [], levels: [], hiddenSources: [] }
  let findText = ''
  /** What was opened ahead, in words. */
  let ahead: string | null = null

  const post = (message: ToWorker) => worker?.post(message)
  const questions = createQuestions(post)
  const remote = createRemoteRows(
    async (firstRow, lastRow) => {
      const answer = await questions.ask({ type: 'rows', generation: state.generation, firstRow, lastRow })
      return answer?.question === 'rows' ? answer.answer : null
    },
    () => show({ ...state }),
  )

  function show(next: LogSessionState) {
    if (next.generation !== state.generation) remote.clear()
    state = next
    for (const listener of listeners) listener()
  }
  function hear(message: FromWorker) {
    switch (message.type) {
      case 'memory':
        shared = createSharedRows(message.memory)
        return
      case 'state': {
        const { state: told, sources, firstRow, epoch } = message
        // A word about a log that is no longer wanted.
        if (told.log !== log) return
        known = { epoch, first: firstRow, end: firstRow + told.rows, firstLine: told.firstLine }
        return show({ ...told, sources: sources ?? state.sources })
      }
      case 'answer':
        return questions.hear(message)
      default:
        return message satisfies never
    }
  }
  function broke(reason: string) {
    end()
    const problem = new Problem('internal', `The part of the page that reads logs has stopped: ${reason}`, {
      hint: 'Reload the page.',
    })
    show({ ...idleState, log, phase: 'failed', problem: problemToJson(problem), generation: state.generation + 1 })
  }
  function isRow(row: number): boolean {
    return row >= 0 && row < state.rows
  }
  function lineAt(row: number): number | null {
    if (!isRow(row)) return null
    return shared === null ? remote.lineAt(row) : shared.lineAt(row, known)
  }
  function refOf(row: number): RowRef {
    return { line: lineAt(row), row, generation: state.generation }
  }
  function end() {
    worker?.end()
    worker = null
    shared = null
    questions.giveUp()
  }

  function open(request: StreamRequest, context: string | null) {
    log++
    const generation = state.generation + 1
    // A memory cannot become smaller, so that another takes its place.
    if (memory() !== given) end()
    given = memory()
    const isNew = worker === null
    worker ??= startWorker({ hear, broke })
    if (isNew) {
      post({ type: 'filter', filter })
      post({ type: 'find', text: findText })
    }
    post({ type: 'open', log, generation, url: apiUrl(['stream'], { context }), request, memory: given })
    show({ ...idleState, log, phase: 'opening', generation })
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getState: () => state,
    open(request, context) {
      const isOpen = ahead === JSON.stringify([request, context])
      ahead = null
      if (!isOpen) open(request, context)
    },
    openAhead(request, context) {
      ahead = JSON.stringify([request, context])
      open(request, context)
    },
    loadOlder: (all) => post({ type: 'older', all }),
    stopOlder: () => post({ type: 'stop-older' }),
    setFilter(next) {
      if (JSON.stringify(next) === JSON.stringify(filter)) return
      filter = next
      post({ type: 'filter', filter })
    },
    setFind(text) {
      if (text === findText) return
      findText = text
      post({ type: 'find', text })
    },
    readRow(row) {
      if (!isRow(row)) return null
      return shared === null ? remote.read(row) : shared.read(row, known)
    },
    lineAt,
    rowsOf: (lines) => shared?.placesOf(lines, known) ?? null,
    async findRows(lines) {
      const answer = await questions.ask({ type: 'rows-of', lines })
      return answer?.question === 'rows-of' ? answer.answer : null
    },
    async rowOf(line, source) {
      const answer = await questions.ask({ type: 'row-of', line, source })
      return answer?.question === 'row-of' ? answer.answer : null
    },
    async findNext(row, direction) {
      const from = row < 0 ? 'start' : isRow(row) ? refOf(row) : 'end'
      const answer = await questions.ask({ type: 'find-next', from, direction })
      return answer?.question === 'find-next' ? answer.answer : null
    },
    async countByTime(stepsMax) {
      const answer = await questions.ask({ type: 'time-counts', stepsMax })
      return answer?.question === 'time-counts' ? answer.answer : null
    },
    async findMarks(partsMax) {
      const answer = await questions.ask({ type: 'find-marks', partsMax })
      return answer?.question === 'find-marks' ? answer.answer : null
    },
    async landmarks(partsMax) {
      const answer = await questions.ask({ type: 'landmarks', partsMax })
      return answer?.question === 'landmarks' ? answer.answer : null
    },
    async readMessages(firstRow, lastRow) {
      const answer = await questions.wish({ type: 'messages', first: refOf(firstRow), last: refOf(lastRow) })
      if (answer?.question === 'messages' && answer.answer !== null) return answer.answer
      throw new Problem('internal', 'These rows are no longer the ones that were chosen', {
        hint: 'Choose them again.',
      })
    },
    async readWholeLine(line) {
      const answer = await questions.wish({ type: 'whole-line', line })
      if (answer?.question === 'whole-line') {
        const { bytes, cut } = answer.answer
        if (bytes !== null) return bytes
        if (cut !== null) throw problemFromJson(cut)
      }
      throw new Problem('internal', 'The log was closed before the line was there')
    },
    async writeFile(options) {
      const answer = await questions.wish({ type: 'file', options })
      if (answer?.question === 'file') return answer.answer
      throw new Problem('internal', 'The log was closed before its file was written')
    },
    close() {
      ahead = null
      end()
      show({ ...idleState, log, generation: state.generation + 1 })
    },
  }
}
