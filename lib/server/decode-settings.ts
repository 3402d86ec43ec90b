import * as v from 'valibot'
import {
  downloadsMaxDefault,
  downloadsPerPersonMaxDefault,
  loginAttemptsMaxDefault,
  searchesMaxDefault,
  searchesPerPersonMaxDefault,
  streamsMaxDefault,
  streamsPerPersonMaxDefault,
} from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { PersonalRule } from '@/lib/core/redaction/personal/personal-rules.ts'
import { type AccessSettings, accessVariables, toAccessSettings } from './access/access-settings.ts'
import { settingList, settingText } from './setting-values.ts'
import type { Bounds } from './tail/permits.ts'

/** What is masked in the lines of logs. */
export type MaskSettings = {
  readonly kinds: readonly ('secrets' | PersonalRule)[]
  /** What tags are made with; null: by lot. */
  readonly salt: string | null
  /** A file of own rules; null: none. */
  readonly rulesFile: string | null
  /** Whether who has the right may see what is masked. */
  readonly reveals: boolean
}

/** What the process was told by its environment. */
export type Settings = {
  /** Kubeconfig files, joined where there are several; empty: `~/.kube/config`, or the account of the pod that Podlogs runs in. */
  readonly kubeconfigFiles: readonly string[]
  /** The context to start with; null: the kubeconfig's current one. */
  readonly context: string | null
  /** True where the kubeconfig is that of the built-in demo cluster. */
  readonly demo: boolean
  readonly access: AccessSettings
  /** Host names that are served beside the loopback ones, without port and in lower case. */
  readonly allowedHosts: readonly string[]
  readonly mask: MaskSettings
  /** How many logs may be open at the same time. */
  readonly streams: Bounds
  /** How many logs may be downloaded at the same time. */
  readonly downloads: Bounds
  /** How many searches may run at the same time. */
  readonly searches: Bounds
  /** Logins of one address that may fail within a minute. */
  readonly loginAttemptsMax: number
  /** The sub-path that everything is served below, "/tools/logs"; empty: none. */
  readonly basePath: string
  /** True where this very process speaks TLS. */
  readonly tls: boolean
  /** True where Next was told to leave signals to us, so that nobody else ends the process. */
  readonly manualSignals: boolean
  /** How long a process that was asked to go is served on, not ready, before its streams are ended. Units: milliseconds */
  readonly drainNoticeMs: number
  /** Where the metrics are, and nothing else; null: beside the rest. */
  readonly metricsPort: number | null
  /** True where each answer of the API is written down. */
  readonly logRequests: boolean
  /** Under which name traces are sent; null: there is no place to send them to. */
  readonly traces: { readonly serviceName: string } | null
}

const flag = v.pipe(
  settingText,
  v.picklist(['', 'true', 'false', '1', '0'], 'must be true or false'),
  v.transform((word) => word === 'true' || word === '1'),
)
const count = (otherwise: number) =>
  v.pipe(
    settingText,
    v.regex(/^\d*$/, 'must be a whole number'),
    v.transform((digits) => (digits === '' ? otherwise : Number(digits))),
    v.minValue(1, 'must be 1 or more'),
  )
const maskKinds = ['secrets', 'mail', 'card', 'iban', 'ip'] as const satisfies readonly ('secrets' | PersonalRule)[]
const saltBytesMin = 16
const hostName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/

/**
 * Reads the settings from the environment.
 *
 * Shape:  PODLOGS_KUBECONFIG over KUBECONFIG (files joined as the system joins paths), PODLOGS_CONTEXT, PODLOGS_DEMO,
 *         those of access-settings.ts, PODLOGS_ALLOWED_HOSTS ("logs.example.com, logs.internal"),
 *         PODLOGS_MASK ("secrets, mail"; "none"), PODLOGS_MASK_SALT, PODLOGS_MASK_RULES, PODLOGS_REVEAL,
 *         PODLOGS_STREAMS_PER_PERSON_MAX, PODLOGS_STREAMS_MAX, PODLOGS_DOWNLOADS_PER_PERSON_MAX, PODLOGS_DOWNLOADS_MAX,
 *         PODLOGS_LOGIN_ATTEMPTS_MAX, PODLOGS_DRAIN_SECONDS,
 *         PODLOGS_METRICS_PORT, PODLOGS_LOG_REQUESTS
 * Errors: Problem `invalid-query` naming the variable; the process should not start with it
 */
export function decodeSettings(environment: Readonly<Record<string, string | undefined>>, separator = ':'): Settings {
  const schema = v.object({
    PODLOGS_KUBECONFIG: settingList(separator),
    KUBECONFIG: settingList(separator),
    PODLOGS_CONTEXT: settingText,
    PODLOGS_DEMO: flag,
    PODLOGS_TLS_CERT_FILE: settingText,
    ...accessVariables,
    PODLOGS_ALLOWED_HOSTS: v.pipe(
      settingList(','),
      v.transform((hosts) => hosts.map((host) => host.toLowerCase())),
      v.everyItem((host) => hostName.test(host), 'must be host names without port, parted by commas'),
    ),
    PODLOGS_MASK: v.pipe(
      settingList(','),
      v.transform((kinds) => (kinds.length === 0 ? ['secrets'] : kinds.join() === 'none' ? [] : kinds)),
      v.array(v.picklist(maskKinds, `must be "none" or some of ${maskKinds.join(', ')}, parted by commas`)),
    ),
    PODLOGS_MASK_SALT: v.pipe(
      settingText,
      v.check((salt) => salt === '' || salt.length >= saltBytesMin, `must have ${saltBytesMin} signs or more`),
    ),
    PODLOGS_MASK_RULES: settingText,
    PODLOGS_REVEAL: flag,
    PODLOGS_STREAMS_PER_PERSON_MAX: count(streamsPerPersonMaxDefault),
    PODLOGS_STREAMS_MAX: count(streamsMaxDefault),
    PODLOGS_DOWNLOADS_PER_PERSON_MAX: count(downloadsPerPersonMaxDefault),
    PODLOGS_DOWNLOADS_MAX: count(downloadsMaxDefault),
    PODLOGS_SEARCHES_PER_PERSON_MAX: count(searchesPerPersonMaxDefault),
    PODLOGS_SEARCHES_MAX: count(searchesMaxDefault),
    PODLOGS_LOGIN_ATTEMPTS_MAX: count(loginAttemptsMaxDefault),
    PODLOGS_BASE_PATH: v.pipe(settingText, v.regex(/^(\/[\w~-]+)*$/, 'must be a path like /tools/logs')),
    NEXT_MANUAL_SIG_HANDLE: settingText,
    PODLOGS_METRICS_PORT: v.pipe(
      settingText,
      v.check(
        (port) => port === '' || (/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536),
        'must be a port',
      ),
    ),
    PODLOGS_LOG_REQUESTS: flag,
    OTEL_EXPORTER_OTLP_ENDPOINT: settingText,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: settingText,
    OTEL_SERVICE_NAME: settingText,
    PODLOGS_DRAIN_SECONDS: v.pipe(settingText, v.regex(/^([0-9]|10)?$/, 'must be a number of seconds from 0 to 10')),
  })
  const result = v.safeParse(schema, environment)
  if (!result.success) {
    const [issue] = result.issues
    throw new Problem('invalid-query', `The setting ${String(issue.path?.[0]?.key)} ${issue.message}`)
  }
  const { output } = result
  return {
    kubeconfigFiles: output.PODLOGS_KUBECONFIG.length > 0 ? output.PODLOGS_KUBECONFIG : output.KUBECONFIG,
    context: output.PODLOGS_CONTEXT || null,
    demo: output.PODLOGS_DEMO,
    access: toAccessSettings(output),
    allowedHosts: output.PODLOGS_ALLOWED_HOSTS,
    mask: {
      kinds: output.PODLOGS_MASK,
      salt: output.PODLOGS_MASK_SALT || null,
      rulesFile: output.PODLOGS_MASK_RULES || null,
      reveals: output.PODLOGS_REVEAL,
    },
    streams: { perPersonMax: output.PODLOGS_STREAMS_PER_PERSON_MAX, totalMax: output.PODLOGS_STREAMS_MAX },
    downloads: { perPersonMax: output.PODLOGS_DOWNLOADS_PER_PERSON_MAX, totalMax: output.PODLOGS_DOWNLOADS_MAX },
    searches: { perPersonMax: output.PODLOGS_SEARCHES_PER_PERSON_MAX, totalMax: output.PODLOGS_SEARCHES_MAX },
    loginAttemptsMax: output.PODLOGS_LOGIN_ATTEMPTS_MAX,
    basePath: output.PODLOGS_BASE_PATH,
    tls: output.PODLOGS_TLS_CERT_FILE !== '',
    manualSignals: output.NEXT_MANUAL_SIG_HANDLE !== '',
    drainNoticeMs: Number(output.PODLOGS_DRAIN_SECONDS) * 1000,
    metricsPort: output.PODLOGS_METRICS_PORT === '' ? null : Number(output.PODLOGS_METRICS_PORT),
    logRequests: output.PODLOGS_LOG_REQUESTS,
    traces:
      output.OTEL_EXPORTER_OTLP_ENDPOINT || output.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT
        ? { serviceName: output.OTEL_SERVICE_NAME || 'podlogs' }
        : null,
  }
}
