import { sourcesMax } from '@/lib/core/logs/limits.ts'
import type { SourcePoint } from '@/lib/core/store/resume-points.ts'
import type { ResumePoint, StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'
import { type BookedSource, isSameContainer, type SourceBook } from './source-book.ts'

/** What the book says of a source, as far as it matters here. */
type Run = Pick<BookedSource, 'source' | 'log' | 'closeReason' | 'late'>

/** The parts of the book that are looked at. */
type Book = Pick<SourceBook, 'isTold'> & { readonly sources: () => readonly Run[] }

/** Where the log of each source has come to, by source, as the store knows it. */
type Points = ReadonlyMap<number, SourcePoint>

/**
 * What to ask for after a break: the same, from where each source has come to. Null: every source has come to its end.
 *
 * Shape:  a container goes on in the newest of its runs that has a line; in one that has none there is nothing to take up.
 *         Containers of selections are asked for by name, too, so that they are not read again; those that have ended as well,
 *         since their pods are still there. Pods that were deleted are not: nobody would find them
 * Units:  at most `sourcesMax` containers, the open ones first and then those that ended last
 */
export function resumeRequest(request: StreamRequest, book: Book, points: Points): StreamRequest | null {
  const named = request.sources.flatMap((wanted) => takeUp(wanted, book.sources(), points))
  if (request.selections.length === 0) return named.length === 0 ? null : { ...request, sources: named }
  const isNamed = (run: Run) => request.sources.some((wanted) => isSameContainer(run.log, wanted))
  const runs = groupByContainer(book.sources().filter((run) => !isNamed(run)))
  const told = request.selections.every((_, at) => book.isTold(at))
  if (!request.follow && told && named.length === 0 && runs.every(isOver)) return null
  const open = runs.filter((each) => !isOver(each))
  const over = runs.filter(isOver).reverse()
  const found = [...open, ...over].flatMap((each) => takeUpSelected(each, points))
  return {
    ...request,
    sources: [...named, ...found].slice(0, sourcesMax),
    selections: request.selections.map((selection, at) => ({ ...selection, resumed: book.isTold(at) })),
  }
}

/** A container that the request names: whichever pod has the name. */
function takeUp(wanted: StreamSource, sources: readonly Run[], points: Points): readonly StreamSource[] {
  const runs = sources.filter(({ log }) => isSameContainer(log, wanted))
  if (isOver(runs)) return []
  return [{ ...wanted, resume: resumeOf(runs, points) ?? wanted.resume }]
}

/** A container that a selection has, in this pod and no other. */
function takeUpSelected(runs: readonly Run[], points: Points): readonly StreamSource[] {
  const last = runs.at(-1)
  if (last === undefined || last.closeReason === 'deleted') return []
  const resume = resumeOf(runs, points)
  // Of one that came while the log was read nothing is known yet: it is found again as if it had come just now, and read whole.
  if (resume === null && runs[0]?.late === true) return []
  const { namespace, pod, podUid, container, previous } = last.log
  return [{ namespace, pod, podUid, container, previous, resume }]
}

function resumeOf(runs: readonly Run[], points: Points): ResumePoint | null {
  const reached = runs.findLast(({ source }) => points.has(source))
  const point = reached && points.get(reached.source)
  if (!reached || !point) return null
  const { podUid, restartCount } = reached.log
  return { podUid, restartCount, ...point }
}

function isOver(runs: readonly Run[]): boolean {
  const last = runs.at(-1)
  return last !== undefined && last.closeReason !== null && last.closeReason !== 'restarted'
}

function groupByContainer(sources: readonly Run[]): readonly (readonly Run[])[] {
  const groups = new Map<string, Run[]>()
  for (const run of sources) {
    const { podUid, container } = run.log
    const group = groups.get(`${podUid}/${container}`)
    if (group === undefined) groups.set(`${podUid}/${container}`, [run])
    else group.push(run)
  }
  return [...groups.values()]
}
