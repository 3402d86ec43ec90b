/** A setting of `npm start`: an option after `--`, and an environment variable of the same meaning. The option wins. */
export type SettingDefinition = {
  /** Option without its dashes; null where there is only the variable. */
  readonly option: string | null
  /** Environment variable; null where there is only the option. */
  readonly variable: string | null
  /** What stands after the option; null for a switch, whose variable is `true` or `false`. */
  readonly value: string | null
  readonly defaultText: string
  readonly description: string
}

/** Port that Podlogs listens on where none is named. */
export const portDefault = 7635

/** Everything that `npm start` understands: drives the parser, `--help` and the table in README.md. */
export const settings = {
  port: {
    option: 'port',
    variable: 'PODLOGS_PORT',
    value: 'PORT',
    defaultText: String(portDefault),
    description: 'port on 127.0.0.1; where the default is taken, the next free one',
  },
  basePath: {
    option: 'base-path',
    variable: 'PODLOGS_BASE_PATH',
    value: 'PATH',
    defaultText: '`/`',
    description: 'sub-path that everything is served below',
  },
  kubeconfig: {
    option: 'kubeconfig',
    variable: 'PODLOGS_KUBECONFIG',
    value: 'FILE',
    defaultText: '`KUBECONFIG`, `~/.kube/config`, the account of the pod, the demo cluster',
    description: 'file that names the clusters',
  },
  context: {
    option: 'context',
    variable: 'PODLOGS_CONTEXT',
    value: 'NAME',
    defaultText: "the kubeconfig's current context",
    description: 'context to begin with',
  },
  demo: {
    option: 'demo',
    variable: 'PODLOGS_DEMO',
    value: null,
    defaultText: 'off',
    description: 'use the built-in demo cluster whatever else there is',
  },
  open: {
    option: 'open',
    variable: 'PODLOGS_OPEN',
    value: null,
    defaultText: 'off',
    description: 'open the address in a browser',
  },
  launchToken: {
    option: null,
    variable: 'PODLOGS_LAUNCH_TOKEN',
    value: 'TOKEN',
    defaultText: 'a new one at each start',
    description: 'what the printed address holds to let its reader in; 16 characters at least',
  },
  tlsCertFile: {
    option: null,
    variable: 'PODLOGS_TLS_CERT_FILE',
    value: 'FILE',
    defaultText: 'none: plain http',
    description: 'certificate to serve https with; read again when it changes',
  },
  tlsKeyFile: {
    option: null,
    variable: 'PODLOGS_TLS_KEY_FILE',
    value: 'FILE',
    defaultText: 'none',
    description: 'key of that certificate',
  },
  proxyCaFile: {
    option: null,
    variable: 'PODLOGS_PROXY_CA_FILE',
    value: 'FILE',
    defaultText: 'none',
    description: 'authority of the certificate that a trusted proxy shows',
  },
  demoPort: {
    option: null,
    variable: 'PODLOGS_DEMO_PORT',
    value: 'PORT',
    defaultText: 'any free one',
    description: 'port of the demo cluster on 127.0.0.1, for tests that drive it',
  },
  help: {
    option: 'help',
    variable: null,
    value: null,
    defaultText: 'off',
    description: 'show this list',
  },
} as const satisfies Record<string, SettingDefinition>
