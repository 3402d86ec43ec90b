import type { SearchFailure } from '@/lib/client/search/search-state.ts'
import { sourceKey } from '@/lib/core/sources/source-key.ts'
import { countOf } from '@/lib/core/view/amounts.ts'
import { ProblemPanel } from '../ui/problem-panel.tsx'

/** What could not be read. One is said at once; several unfold. */
export function SearchFailures({ failures }: { readonly failures: readonly SearchFailure[] }) {
  if (failures.length === 0) return null
  const panels = failures.map(({ source, problem }) => {
    const name = source === null ? 'Search' : sourceKey(source)
    return (
      <section key={`${name} ${problem.code} ${problem.detail}`} aria-label={name} className="border-b border-line">
        <ProblemPanel inline problem={problem} />
      </section>
    )
  })
  if (failures.length === 1) return panels
  return (
    <details className="max-h-[40%] shrink-0 overflow-auto border-b border-line">
      <summary className="cursor-pointer px-3 py-1.5 text-sm">
        {countOf(failures.length, 'log')} could not be read
      </summary>
      {panels}
    </details>
  )
}
