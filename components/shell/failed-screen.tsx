import { catalogue } from '@/lib/core/problems/catalogue.ts'
import { isProblem, type Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import { ProblemPanel, type ProblemWords } from '../ui/problem-panel.tsx'

/** What stands in the place of a screen that could not be drawn. */
export function FailedScreen({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <main className="grow overflow-y-auto">
      <ProblemPanel problem={isProblem(error) ? wordsOf(error) : unknown} onRetry={onRetry} />
    </main>
  )
}

function wordsOf(problem: Problem): ProblemWords {
  return problemToJson(problem)
}

const unknown: ProblemWords = {
  title: catalogue.internal.title,
  detail: 'This screen could not be drawn.',
  hint: 'Reload the page. If it happens again, the console of the browser says more.',
  missing: null,
}
