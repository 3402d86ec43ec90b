import type { Level } from '../../logs/level.ts'
import type { Timestamp } from '../../logs/timestamp.ts'
import type { Span, SpanKind } from '../row.ts'
import { visibleSpans } from '../text/visible-spans.ts'
import { isLevelName, isStackName, isTimeName, messageNames } from './field-names.ts'
import { isSameTime } from './is-same-time.ts'
import type { JsonField, JsonKind } from './read-json.ts'

/** What the columns of a row tell already. null: the column is empty, so the field must be shown. */
export type Columns = { readonly level: Level | null; readonly timestamp: Timestamp | null }

const kinds: Readonly<Record<JsonKind, SpanKind>> = {
  string: 'string',
  number: 'number',
  keyword: 'keyword',
  raw: 'text',
}

/**
 * Writes the fields of a structured line for reading: the message, then `key=value` in the order of the line, then stack traces,
 * whose line breaks are "↵". What the columns tell already is left out, unless nothing else would be left. Of more than
 * `fieldsMax` fields a mark says that there are more.
 */
export function fieldSpans(all: readonly JsonField[], fieldsMax: number, columns: Columns): readonly Span[] {
  const fields = all.slice(0, fieldsMax)
  const message = messageOf(fields)
  const others = fields.filter((field) => field !== message && !isTold(field, columns))
  const shown = message === null && others.length === 0 ? fields : others
  const spans = message === null ? [] : visibleSpans(message.text, 'text', 'applied')
  const ordered = [...shown.filter((field) => !isStack(field)), ...shown.filter(isStack)]
  for (const { path, kind, text } of ordered) {
    if (spans.length > 0) spans.push({ kind: 'text', text: ' ' })
    spans.push(...visibleSpans(path, 'key', 'shown'), { kind: 'muted', text: '=' })
    spans.push(...visibleSpans(kind === 'string' ? quoted(text) : text, kinds[kind], 'applied'))
  }
  if (all.length > fieldsMax) spans.push({ kind: 'mark', text: ' … more fields' })
  return spans
}

function messageOf(fields: readonly JsonField[]): JsonField | null {
  for (const name of messageNames) {
    const field = fields.find(({ path, kind, text }) => kind === 'string' && text !== '' && path.toLowerCase() === name)
    if (field !== undefined) return field
  }
  return null
}

function isTold({ path, text }: JsonField, { level, timestamp }: Columns): boolean {
  if (isLevelName(path)) return level !== null
  return timestamp !== null && isTimeName(path) && isSameTime(text, timestamp)
}

function isStack({ path, kind, text }: JsonField): boolean {
  return kind === 'string' && (text.includes('\n') || isStackName(path))
}

/** A value with spaces or the like gets quotes, so that one sees where it ends. */
function quoted(text: string): string {
  return text === '' || /[\s"=]/.test(text) ? `"${text}"` : text
}
