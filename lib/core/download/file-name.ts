import type { LogSource } from '../logs/log-source.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import type { DownloadOptions } from './download-options.ts'

const endings = { text: 'log', ndjson: 'ndjson', csv: 'csv' } as const

/**
 * Names the file of a downloaded log by whose it is and which span it has.
 *
 * Shape: "shop_cart-0_app_2026-01-02T03-04-05Z_2026-01-02T04-00-00Z.log"; of several containers the parts that they share,
 *        and how many there are: "shop_12-containers_….log.gz"
 */
export function fileName(
  logs: readonly Pick<LogSource, 'namespace' | 'pod' | 'container'>[],
  span: { readonly first: Timestamp | null; readonly last: Timestamp | null },
  { format, gzip }: Pick<DownloadOptions, 'format' | 'gzip'>,
): string {
  const of = (name: 'namespace' | 'pod' | 'container') => {
    const names = new Set(logs.map((log) => log[name]))
    return names.size === 1 ? [...names] : []
  }
  const containers = new Set(logs.map(({ namespace, pod, container }) => `${namespace}/${pod}/${container}`)).size
  const whose = [...of('namespace'), ...of('pod'), ...(containers > 1 ? [`${containers}-containers`] : of('container'))]
  const times = [span.first, span.last].flatMap((time) => (time === null ? [] : [inFileName(time)]))
  return `${[...whose, ...times].join('_') || 'log'}.${endings[format]}${gzip ? '.gz' : ''}`
}

/** Whole seconds; colons are not allowed in names of files everywhere. */
function inFileName(timestamp: Timestamp): string {
  return `${timestamp.slice(0, 19).replaceAll(':', '-')}Z`
}
