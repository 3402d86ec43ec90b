import { contextLinesMax, tailLinesDefault, tailLinesOfManyDefault } from '../logs/limits.ts'
import { hiddenValue } from './hidden-source.ts'
import { type LogView, sourceColumns, textSizes, timestampStyles } from './log-view.ts'
import {
  countValue,
  flagValue,
  levelsValue,
  nameValue,
  numberValue,
  textsValue,
  textValue,
  timeValue,
  type ValueCodec,
  wordsValue,
  wordValue,
} from './parameter-value.ts'
import { selectionsValue } from './selection-value.ts'

/** The parts of a view that are query parameters: all but the marked line, which is the fragment. */
export type QueryView = Omit<LogView, 'line'>

/** A query parameter of a link to a log. */
export type LogParameter<T> = ValueCodec<T> & {
  /** What it does, as README.md says it. */
  readonly meaning: string
  /** Its value where the link does not name it, given those that the link names. */
  readonly fallback: (named: Partial<QueryView>) => T
  /** The fallback in words. */
  readonly fallbackText: string
  readonly example: string
}

/** Every query parameter of a link to a log, in the order in which a link has them. README.md lists the same table. */
export const logParameters: { readonly [Name in keyof QueryView]: LogParameter<QueryView[Name]> } = {
  context: {
    ...nameValue,
    ...{
      meaning: 'context of the kubeconfig; without it, the current one',
      fallback: () => null,
      fallbackText: 'the current one',
    },
    example: 'prod-eu',
  },
  source: {
    ...selectionsValue,
    meaning:
      'on `/logs`: `namespace`, `namespace/kind/name` or `namespace/labelSelector/app=cart`, with `:app,proxy` behind it for these containers alone; may stand several times',
    ...{ fallback: () => [], fallbackText: 'none', example: 'shop/deployment/cart:app,proxy' },
  },
  hide: {
    ...hiddenValue,
    meaning:
      'on `/logs`: pods and containers that are not shown, as `namespace/pod`, `namespace/pod:container` or `:container`',
    ...{ fallback: () => [], fallbackText: 'none', example: 'shop/cart-0,:istio-proxy' },
  },
  only: {
    ...hiddenValue,
    meaning: 'on `/logs`: only these pods and containers are shown, named as in `hide`',
    ...{ fallback: () => [], fallbackText: 'all', example: 'shop/cart-0:app' },
  },
  container: {
    ...nameValue,
    ...{
      meaning: "container; without it, the pod's default one",
      fallback: () => null,
      fallbackText: "the pod's default one",
    },
    example: 'app',
  },
  previous: {
    ...flagValue,
    ...{
      meaning: '`true`: the run before this one; on `/logs`: the runs before, too',
      fallback: () => false,
      fallbackText: '`false`',
    },
    example: 'true',
  },
  restartCount: {
    ...countValue('any'),
    meaning: 'the run that the link means; where it is gone, the screen says so',
    ...{ fallback: () => null, fallbackText: '`any`', example: '3' },
  },
  follow: {
    ...flagValue,
    meaning: '`false`: what there is now, and no more',
    fallback: ({ previous, untilTime, source = [] }) =>
      (previous !== true || source.length > 0) && (untilTime ?? null) === null,
    ...{ fallbackText: '`true`; `false` with `previous` or `untilTime`', example: 'false' },
  },
  tailLines: {
    ...countValue('all'),
    meaning: 'lines before the end to start with, or `all`',
    fallback: ({ sinceTime, source }) => {
      if ((sinceTime ?? null) !== null) return null
      return (source ?? []).length > 0 ? tailLinesOfManyDefault : tailLinesDefault
    },
    ...{
      fallbackText: `\`${tailLinesDefault}\`; \`${tailLinesOfManyDefault}\` of each container on \`/logs\`; \`all\` with \`sinceTime\``,
      example: '200',
    },
  },
  sinceTime: {
    ...timeValue,
    meaning: 'RFC 3339: lines from this time on',
    ...{ fallback: () => null, fallbackText: 'no bound', example: '2026-01-02T03:04:05Z' },
  },
  untilTime: {
    ...timeValue,
    meaning: 'RFC 3339: lines before this time',
    ...{ fallback: () => null, fallbackText: 'no bound', example: '2026-01-02T03:05:00Z' },
  },
  q: {
    ...textValue,
    ...{
      meaning:
        'text to find; other lines stay. `case:`, `word:` and `regex:` in front, together as `case,word:`, say how; `text:` that none of these is meant',
      fallback: () => '',
      fallbackText: 'none',
      example: 'refused',
    },
  },
  id: {
    ...textsValue,
    meaning:
      'keeps only lines that contain this text, written as in `q`: a click on a trace ID sets it, and Ctrl+Enter in the find field; may stand several times, and all must be there',
    ...{ fallback: () => [], fallbackText: 'none', example: '4bf92f3577b34da6a3ce929d0e0e4736' },
  },
  exclude: {
    ...textsValue,
    meaning: 'leaves out lines that contain this text, written as in `q`; may stand several times',
    ...{ fallback: () => [], fallbackText: 'none', example: 'GET /healthz' },
  },
  contextLines: {
    ...numberValue(contextLinesMax),
    meaning: 'so many lines before and after each that a filter keeps, of the same container, are shown with it',
    ...{ fallback: () => 0, fallbackText: '`0`', example: '3' },
  },
  level: {
    ...levelsValue,
    meaning: 'keeps only these levels, parted by commas; lines without a level stay',
    ...{ fallback: () => [], fallbackText: 'all', example: 'error,fatal' },
  },
  timestamps: {
    ...wordValue(timestampStyles),
    ...{ meaning: '`local`, `utc`, `relative` or `off`', fallback: () => 'local', fallbackText: '`local`' },
    example: 'utc',
  },
  wrap: {
    ...flagValue,
    ...{ meaning: '`true`: long lines are broken', fallback: () => false, fallbackText: '`false`', example: 'true' },
  },
  raw: {
    ...flagValue,
    meaning: '`true`: lines as they were written, JSON untouched',
    ...{ fallback: () => false, fallbackText: '`false`', example: 'true' },
  },
  size: {
    ...wordValue(textSizes),
    ...{ meaning: '`compact`, `normal` or `relaxed`', fallback: () => 'normal', fallbackText: '`normal`' },
    example: 'compact',
  },
  columns: {
    ...wordsValue(sourceColumns),
    meaning: 'on `/logs`: what a row says of its source, `pod` and `container` or one of them, or `none`',
    ...{ fallback: () => sourceColumns, fallbackText: '`pod,container`', example: 'pod' },
  },
}

/** The marked line, which stands in the fragment of a link. README.md lists it with the parameters. */
export const lineFragment = {
  meaning: 'the marked line',
  fallbackText: 'none',
  example: '#L2026-01-02T03:04:05.678901234Z.0',
} as const

/** Tells whether a name is that of a query parameter. */
export function isParameterName(name: string): name is keyof QueryView {
  return Object.hasOwn(logParameters, name)
}
