import { delimiter } from 'node:path'
import type { ClusterChoice } from './pick-cluster.ts'
import type { Settings } from './read-settings.ts'
import type { TlsFiles } from './read-tls.ts'

/** What the environment of the server is made of beside this process's own. */
export type ServerChoices = {
  readonly choice: ClusterChoice
  /** The demo cluster's kubeconfig, where it was started. */
  readonly demoKubeconfig: string | null
  readonly settings: Pick<Settings, 'context' | 'basePath'>
  readonly port: number
  readonly launchToken: string
  /** Where the certificate of the server is, from the root on; null: plain http. */
  readonly tls?: TlsFiles | null
}

/** The environment that tells the server which cluster to read and where to listen: on loopback, nowhere else. */
export function serverEnvironment(
  inherited: Readonly<Record<string, string | undefined>>,
  { choice, demoKubeconfig, settings, port, launchToken, tls = null }: ServerChoices,
): NodeJS.ProcessEnv {
  const files = choice.type === 'kubeconfig' ? choice.files : demoKubeconfig === null ? [] : [demoKubeconfig]
  return {
    ...inherited,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOSTNAME: '127.0.0.1',
    PORT: String(port),
    PODLOGS_KUBECONFIG: files.join(delimiter),
    PODLOGS_BASE_PATH: settings.basePath,
    PODLOGS_CONTEXT: settings.context ?? '',
    PODLOGS_LAUNCH_TOKEN: launchToken,
    PODLOGS_TLS_CERT_FILE: tls?.certFile ?? '',
    PODLOGS_TLS_KEY_FILE: tls?.keyFile ?? '',
    PODLOGS_PROXY_CA_FILE: tls?.clientCaFile ?? '',
    // On loopback one person reads, in a pod too.
    PODLOGS_ACCESS: inherited['PODLOGS_ACCESS'] || 'local',
    PODLOGS_DEMO: String(choice.type === 'demo'),
  }
}
