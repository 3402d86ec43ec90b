import { formatLineId } from '../logs/line-id.ts'
import { isParameterName, logParameters, type QueryView } from './log-parameters.ts'
import type { LogView } from './log-view.ts'

/** The parts of a link behind its path. Each with its sign ("?", "#"), or empty. */
export type LinkParts = { readonly search: string; readonly fragment: string }

/**
 * Writes a view as a link: only what differs from what the link would mean without it, readable.
 *
 * Shape: { search: "?container=app&level=error,fatal&sinceTime=2026-01-02T03:04:05Z", fragment: "#L….0" }
 */
export function encodeLogView(view: LogView): LinkParts {
  const parameter = <Name extends keyof QueryView>(name: Name): readonly string[] => {
    const { write, fallback, repeats } = logParameters[name]
    if (write(view[name]) === write(fallback(view))) return []
    const parts = repeats?.split(view[name]) ?? [view[name]]
    return parts.map((part) => `${name}=${encodeReadably(write(part))}`)
  }
  const parameters = Object.keys(logParameters)
    .filter(isParameterName)
    .flatMap((name) => parameter(name))
  return {
    search: parameters.length === 0 ? '' : `?${parameters.join('&')}`,
    fragment: view.line === null ? '' : `#L${formatLineId(view.line)}`,
  }
}

/** Writes a value of a query. Leaves what it may hold as it is: a time and a list stay legible. */
export function encodeReadably(text: string): string {
  // Half a character (a lone surrogate) cannot be written in a URL.
  return encodeURIComponent(text.toWellFormed()).replace(/%(?:3A|2C|2F|3D|40|20)/g, (code) => readable[code] ?? code)
}

const readable: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2C': ',',
  '%2F': '/',
  '%3D': '=',
  '%40': '@',
  '%20': '+',
}
