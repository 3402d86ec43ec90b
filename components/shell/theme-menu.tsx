'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { type Theme, themes } from '@/lib/core/theme/theme.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuChoice } from '../ui/menu.tsx'
import { setTheme, useTheme } from './use-theme.ts'

/** The words and signs of the themes. */
export const themeWords = {
  system: { label: 'System', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
} as const satisfies Record<Theme, unknown>

const options = themes.map((value) => ({ value, ...themeWords[value] }))

/** Chooses light, dark, or what the system says. */
export function ThemeMenu() {
  const theme = useTheme()
  return (
    <Menu align="end" trigger={<IconButton label="Theme" icon={themeWords[theme].icon} />}>
      <MenuChoice label="Theme" value={theme} options={options} onChange={setTheme} />
    </Menu>
  )
}
