'use client'
import { ChevronDown } from 'lucide-react'
import type { Pod } from '@/lib/core/pods/pod.ts'
import { podsOfSelection } from '@/lib/core/sources/pods-of-selection.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuCheck } from '../ui/menu.tsx'

/** Which containers of the pods are read. Not there where all pods have one of the same name. */
export function ContainersMenu({
  source,
  pods,
  change,
}: {
  readonly source: readonly StreamSelection[]
  readonly pods: readonly Pod[]
  readonly change: ChangeView
}) {
  const chosen = [...new Set(source.flatMap(({ containers }) => containers))]
  const meant = source.flatMap((selection) => podsOfSelection(selection, pods))
  const names = [
    ...new Set([...meant.flatMap(({ containers }) => containers.map(({ name }) => name)), ...chosen]),
  ].sort()
  if (names.length < 2) return null
  const toggle = (name: string) => {
    const before = chosen.length === 0 ? names : chosen
    const after = before.includes(name) ? before.filter((other) => other !== name) : [...before, name].sort()
    // None would be all of them: the last one stays.
    if (after.length === 0) return
    const containers = after.length === names.length ? [] : after
    change({ source: source.map((selection) => ({ ...selection, containers })) }, { push: true, leave: true })
  }
  const inWords = chosen.length === 0 ? 'All containers' : chosen.join(', ')
  return (
    <Menu
      trigger={
        <Button variant="quiet" aria-label={`Containers that are read: ${inWords}`}>
          <span className="max-w-48 truncate">{inWords}</span>
          <ChevronDown aria-hidden className="size-3 shrink-0 text-faint" />
        </Button>
      }
    >
      {names.map((name) => (
        <MenuCheck key={name} checked={chosen.length === 0 || chosen.includes(name)} onChange={() => toggle(name)}>
          {name}
        </MenuCheck>
      ))}
    </Menu>
  )
}
