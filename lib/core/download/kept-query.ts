import { encodeReadably } from '../links/encode-log-view.ts'
import { flagValue, nameValue, timeValue } from '../links/parameter-value.ts'
import { writeSelection } from '../links/selection-value.ts'
import type { KeptRequest } from './kept-request.ts'

/** Writes the query of a download of everything. Shape: "source=shop/deployment/cart&previous=true&format=text&…" */
export function keptQuery({ source, options, ...wanted }: KeptRequest, context: string | null): string {
  const named: readonly (readonly [string, string])[] = [
    ['context', nameValue.write(context)],
    ...source.map((selection) => ['source', writeSelection(selection)] as const),
    ['sinceTime', timeValue.write(wanted.sinceTime)],
    ['untilTime', timeValue.write(wanted.untilTime)],
    ['previous', flagValue.write(wanted.previous)],
    ['reveal', wanted.reveal ? 'true' : ''],
    ['format', options.format],
    ['timestamps', flagValue.write(options.timestamps)],
    ['sources', flagValue.write(options.sources)],
    ['events', flagValue.write(options.events)],
    ['gzip', flagValue.write(options.gzip)],
  ]
  const said = named.filter(([, value]) => value !== '')
  return said.map(([name, value]) => `${name}=${encodeReadably(value)}`).join('&')
}
