import { type SettingDefinition, settings } from './settings.ts'

const definitions: readonly SettingDefinition[] = Object.values(settings)

/** The text of `--help`: every setting with its variable and its default. */
export function helpText(): string {
  const rows = definitions.map(({ option, value, variable, description, defaultText }) => {
    const left = [option && `--${option}`, value && option && value].filter(Boolean).join(' ') || `${variable}=${value}`
    const also = option && variable ? ` (${variable})` : ''
    const otherwise = defaultText === 'off' ? [] : [`default: ${defaultText.replaceAll('`', '')}`]
    return { left, right: [`${description}${also}`, ...otherwise] }
  })
  const width = Math.max(...rows.map(({ left }) => left.length))
  const lines = rows.flatMap(({ left, right }) =>
    right.map((text, at) => `  ${(at === 0 ? left : '').padEnd(width)}  ${text}`),
  )
  return ['Shows the logs of a Kubernetes cluster in the browser.', '', 'npm start -- [options]', '', ...lines].join(
    '\n',
  )
}
