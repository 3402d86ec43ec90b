import { kubectl } from '@/e2e/kubectl.ts'
import type { MergePods } from './merge-pods.ts'

/** "2026-01-02T03:04:05.000000006Z" */
const stampLength = 30

/** How far a file, as text with times, is what `kubectl logs --timestamps` gives of the same containers. */
export async function compareWithKubectl(
  file: string,
  { containers }: Pick<MergePods, 'containers'>,
): Promise<{ readonly differing: number; readonly late: number }> {
  const wanted: string[] = []
  for (const { namespace, pod, container } of containers) {
    const log = await kubectl(['logs', '-n', namespace, pod, '-c', container, '--timestamps'])
    for (const line of linesOf(log)) wanted.push(line)
  }
  const lines = linesOf(file)
  let late = 0
  let latest = ''
  for (const line of lines) {
    const stamp = line.slice(0, stampLength)
    if (stamp < latest) late++
    else latest = stamp
  }
  return { differing: differences(wanted.toSorted(), lines.toSorted()), late }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1)
}

/** Lines that stand in one of two sorted lists alone. */
function differences(a: readonly string[], b: readonly string[]): number {
  let [atA, atB, count] = [0, 0, 0]
  for (let [lineA, lineB] = [a[0], b[0]]; lineA !== undefined || lineB !== undefined; ) {
    const order = lineA === lineB ? 0 : lineB === undefined || (lineA !== undefined && lineA < lineB) ? -1 : 1
    if (order !== 0) count++
    if (order <= 0) lineA = a[++atA]
    if (order >= 0) lineB = b[++atB]
  }
  return count
}
