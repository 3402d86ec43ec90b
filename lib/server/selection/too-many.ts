import { sourcesMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'

/** Says that a selection has more containers than one log can have, and how to narrow it down. `others`: those already open. */
export function tooMany({ of, containers }: StreamSelection, found: number, others: number): Problem {
  const beside = others === 0 ? '' : ` beside the ${others} that are open already`
  const ways = [
    ...(containers.length === 0 ? ['name the containers (…:app)'] : []),
    ...(of.type === 'labelSelector'
      ? ['a label selector that asks for more']
      : ['a label selector (…/labelSelector/app=cart)']),
    ...(of.type === 'workload' || of.type === 'pod' ? [] : ['one workload (…/deployment/cart)']),
  ]
  return new Problem(
    'too-many-containers',
    `The selection has ${found} containers${beside}, and one log can have ${sourcesMax}`,
    { hint: `Narrow it down: ${ways.join(', or ')}.` },
  )
}
