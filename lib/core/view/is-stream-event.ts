import { isProblemCode } from '../problems/catalogue.ts'
import type { StreamEvent } from '../wire/stream-record.ts'

type Members = Readonly<Record<string, unknown>>

const closeReasons = ['completed', 'ended', 'restarted', 'deleted', 'forbidden', 'gave-up']
const gapReasons = ['rotation', 'slow-reader', 'node-lost', 'memory', 'unknown']

/** What each type of event must carry to be drawn without surprises. */
const shapes: Readonly<Record<StreamEvent['type'], (event: Members) => boolean>> = {
  hello: ({ version }) => isText(version),
  source: (event) => isNumber(event['source']) && isLogSource(event),
  opened: ({ source }) => isNumber(source),
  resuming: ({ source, attempt, delayMs }) => isNumber(source) && isNumber(attempt) && isNumber(delayMs),
  closed: ({ source, reason, termination }) =>
    isNumber(source) && isOneOf(reason, closeReasons) && (termination === null || isTermination(termination)),
  gap: ({ source, lines, from, to, reason }) =>
    isNumber(source) &&
    isOrNull(lines, isNumber) &&
    isOrNull(from, isText) &&
    isOrNull(to, isText) &&
    isOneOf(reason, gapReasons),
  joined: ({ source, at }) => isNumber(source) && isText(at),
  selected: ({ selection, containers, problem }) =>
    isNumber(selection) && isNumber(containers) && isOrNull(problem, isProblemJson),
  problem: ({ source, problem }) => isOrNull(source, isNumber) && isProblemJson(problem),
  heartbeat: () => true,
  end: () => true,
}

/** Tells whether a value is an event of the stream, whole and with members of the right kind. */
export function isStreamEvent(value: unknown): value is StreamEvent {
  if (!isMembers(value)) return false
  const { type } = value
  return isText(type) && isEventType(type) && shapes[type](value)
}

function isEventType(type: string): type is StreamEvent['type'] {
  return Object.hasOwn(shapes, type)
}

function isLogSource({ namespace, pod, podUid, container, kind, restartCount, previous, node }: Members): boolean {
  return (
    [namespace, pod, podUid, container, kind].every(isText) &&
    isOrNull(node, isText) &&
    isNumber(restartCount) &&
    typeof previous === 'boolean'
  )
}

function isTermination(value: unknown): boolean {
  return isMembers(value) && isNumber(value['exitCode']) && isOrNull(value['reason'], isText)
}

function isProblemJson(value: unknown): boolean {
  if (!isMembers(value)) return false
  const { code, title, detail, hint } = value
  return isText(code) && isProblemCode(code) && isText(title) && isText(detail) && isOrNull(hint, isText)
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isOrNull(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === null || is(value)
}

function isOneOf(value: unknown, all: readonly string[]): boolean {
  return isText(value) && all.includes(value)
}
