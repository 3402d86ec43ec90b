import { expect, test } from 'vitest'
import { helpText } from './help.ts'
import { settings } from './settings.ts'

test('--help names every option and every variable', () => {
  const names = Object.values(settings).flatMap(({ option, variable }) => [option && `--${option}`, variable])
  for (const name of names) if (name !== null) expect(helpText()).toContain(name)
})

test('--help fits a terminal line for line', () => {
  for (const line of helpText().split('\n')) expect(line.length).toBeLessThanOrEqual(120)
})
