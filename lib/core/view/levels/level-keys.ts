/** How the value of a level field is to be read. */
export const levelValueKinds = { words: 1, pythonNumbers: 2, otelNumbers: 3 } as const

const { words, pythonNumbers, otelNumbers } = levelValueKinds

/** The names that loggers give to the field with a line's level, in small letters, and how each is read. */
export const levelKeys: Readonly<Record<string, number>> = {
  ...{ level: words, lvl: words, severity: words, loglevel: words, log_level: words, 'log.level': words },
  ...{ 'log-level': words, levelname: words, level_name: words, severitytext: words, severity_text: words },
  ...{ '@l': words, '@level': words },
  ...{ levelno: pythonNumbers, severitynumber: otelNumbers, severity_number: otelNumbers },
}
