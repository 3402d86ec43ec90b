import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import { createRowReader } from '@/lib/core/store/row-reader.ts'
import { apiUrl } from '../api/api-url.ts'
import type { LogWorkerListener, LogWorkerPort } from '../worker/log-worker-port.ts'
import type { FromWorker, ToWorker } from '../worker/messages.ts'
import { idleState } from './idle-state.ts'
import type { LogFilter, LogSession, LogSessionState } from './log-session.ts'
import { createQuestions } from './questions.ts'
import { createRemoteRows } from './remote-rows.ts'

/**
 * Makes the main thread's side of a tab's log. The Worker is started when a log is opened, so that this can be made anywhere.
 * Rows are read from shared memory where the page is isolated, and come by message where it is not.
 */
export function createLogSession(startWorker: (listener: LogWorkerListener) => LogWorkerPort): LogSession {
  const listeners = new Set<() => void>()
  let state: LogSessionState = idleState
  let worker: LogWorkerPort | null = null
  let log = 0
  let numbering = { firstRow: 0, epoch: 0 }
  let readShared: ReturnType<typeof createRowReader> | null = null
  let filter: LogFilter = { text: '', levels: [], hiddenSources: [] }
  let findText = ''

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
        readShared = createRowReader(message.memory)
        return
      case 'state':
        // A word about a log that is no longer wanted.
        if (message.log !== log) return
        numbering = message
        return show(message.state)
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
    show({ ...idleState, phase: 'failed', problem: problemToJson(problem), generation: state.generation + 1 })
  }
  function end() {
    worker?.end()
    worker = null
    readShared = null
    questions.giveUp()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getState: () => state,
    open(request, context) {
      log++
      const generation = state.generation + 1
      const isNew = worker === null
      worker ??= startWorker({ hear, broke })
      if (isNew) {
        post({ type: 'filter', filter })
        post({ type: 'find', text: findText })
      }
      post({ type: 'open', log, generation, url: apiUrl(['stream'], { context }), request })
      show({ ...idleState, phase: 'opening', generation })
    },
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
      if (row < 0 || row >= state.rows) return null
      return readShared === null ? remote.read(row) : readShared(numbering.firstRow + row, numbering.epoch)
    },
    async rowOf(line, source) {
      const answer = await questions.ask({ type: 'row-of', line, source })
      return answer?.question === 'row-of' ? answer.answer : null
    },
    async findNext(row, direction) {
      const answer = await questions.ask({ type: 'find-next', generation: state.generation, row, direction })
      return answer?.question === 'find-next' ? answer.answer : null
    },
    async readMessages(firstRow, lastRow) {
      const answer = await questions.ask({ type: 'messages', generation: state.generation, firstRow, lastRow })
      if (answer?.question === 'messages' && answer.answer !== null) return answer.answer
      throw new Problem('internal', 'These rows are no longer the ones that were chosen', {
        hint: 'Choose them again.',
      })
    },
    close() {
      end()
      show({ ...idleState, generation: state.generation + 1 })
    },
  }
}
