import type { Pod } from '@/lib/core/pods/pod.ts'
import { type Narrowing, narrowSelection } from '@/lib/core/sources/narrow-selection.ts'
import { countOf } from '@/lib/core/view/amounts.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { Button } from '../ui/button.tsx'

const titles: Readonly<Record<Narrowing['kind'], string>> = {
  Container: 'Of all pods only the container',
  Workload: 'Only the workload',
  Label: 'Only pods with the label',
}

/** Ways to read a part of a selection that is too much for one log. */
export function NarrowDown({
  selection,
  pods,
  onChoose,
}: {
  readonly selection: StreamSelection
  readonly pods: readonly Pod[]
  readonly onChoose: (selection: StreamSelection) => void
}) {
  const ways = narrowSelection(selection, pods)
  return Object.entries(titles).map(([kind, title]) => {
    const alike = ways.filter((way) => way.kind === kind)
    if (alike.length === 0) return null
    return (
      <fieldset key={kind} className="mt-2 flex flex-wrap items-center gap-1">
        <legend className="mb-1 text-xs text-faint">{title}</legend>
        {alike.map(({ key, name, containers, selection: part }) => (
          <Button key={key} onClick={() => onChoose(part)} className="max-w-full">
            <span className="truncate">{name}</span>
            <span className="font-normal text-faint tabular-nums">{countOf(containers, 'container')}</span>
          </Button>
        ))}
      </fieldset>
    )
  })
}
