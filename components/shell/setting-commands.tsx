'use client'
import { Command } from 'cmdk'
import { CircleHelp, Stethoscope } from 'lucide-react'
import { rankNames } from '@/lib/core/pods/rank-names.ts'
import { themes } from '@/lib/core/theme/theme.ts'
import { Kbd } from '../ui/kbd.tsx'
import { commandItemClass } from './command-class.ts'
import { CommandGroup } from './command-group.tsx'
import { themeWords } from './theme-menu.tsx'
import { setTheme } from './use-theme.ts'

/** What the palette does beside going to pods: the theme, the self-check, the help. */
export function SettingCommands({
  query,
  onGo,
  onClose,
  onHelp,
}: {
  readonly query: string
  readonly onGo: (path: string) => void
  readonly onClose: () => void
  readonly onHelp: () => void
}) {
  const all = [
    ...themes.map((theme) => ({
      name: `Theme: ${themeWords[theme].label}`,
      icon: themeWords[theme].icon,
      keys: null,
      run: () => {
        setTheme(theme)
        onClose()
      },
    })),
    { name: 'Check the way from the server', icon: Stethoscope, keys: null, run: () => onGo('/self-check') },
    { name: 'Show the keys', icon: CircleHelp, keys: '?', run: onHelp },
  ]
  return (
    <CommandGroup title="Podlogs">
      {rankNames(query, all, all.length).map(({ name, icon: Icon, keys, run }) => (
        <Command.Item key={name} value={name} onSelect={run} className={commandItemClass}>
          <Icon aria-hidden className="size-4 text-faint" strokeWidth={1.75} />
          <span className="grow">{name}</span>
          {keys === null ? null : <Kbd keys={keys} />}
        </Command.Item>
      ))}
    </CommandGroup>
  )
}
