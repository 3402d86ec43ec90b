import { parseArgs } from 'node:util'
import { readBasePath } from './base-path.ts'
import { readPort } from './read-port.ts'
import { readTlsFiles, type TlsFiles } from './read-tls.ts'
import { Refusal } from './refusal.ts'
import { portDefault, settings } from './settings.ts'

/** What the person asked for, decoded. */
export type Settings = {
  readonly port: number
  /** True: asked for by name, so another one will not do. */
  readonly portIsFixed: boolean
  /** The sub-path that everything is served below; empty: none. */
  readonly basePath: string
  /** null: look in the usual places. */
  readonly kubeconfig: string | null
  /** null: the kubeconfig's current one. */
  readonly context: string | null
  readonly demo: boolean
  readonly open: boolean
  /** null: a new one. */
  readonly launchToken: string | null
  /** Where the certificate of the server is; null: plain http. */
  readonly tls: TlsFiles | null
  /** null: any free one. */
  readonly demoPort: number | null
  readonly help: boolean
}

type Name = keyof typeof settings

/**
 * Reads the options after `--` and the variables `PODLOGS_…`; an option wins over its variable.
 *
 * Errors: Refusal for an option that does not exist, a value that is missing, not wanted or wrong, and for two that exclude each other
 */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const options = readOptions(args)
  if (options.has('demo') && options.has('kubeconfig')) {
    throw new Refusal('--demo and --kubeconfig exclude each other: name one of them.')
  }
  const read = (name: Name): string | null => {
    const { variable } = settings[name]
    return options.get(name) ?? ((variable && environment[variable]) || null)
  }
  const said = (name: Name): string => (options.has(name) ? `--${settings[name].option}` : `${settings[name].variable}`)
  const port = readPort(read('port'), said('port'))
  // What is said on the command line for this one start wins over a variable that says the opposite.
  const demo = readSwitch(read('demo'), said('demo')) && !options.has('kubeconfig')
  return {
    port: port ?? portDefault,
    portIsFixed: port !== null,
    basePath: readBasePath(read('basePath'), said('basePath')),
    kubeconfig: demo ? null : read('kubeconfig'),
    context: read('context'),
    demo,
    open: readSwitch(read('open'), said('open')),
    launchToken: readLaunchToken(read('launchToken')),
    tls: readTlsFiles(environment),
    demoPort: readPort(read('demoPort'), said('demoPort')),
    help: options.has('help'),
  }
}

function readOptions(args: readonly string[]): ReadonlyMap<Name, string> {
  const known = Object.keys(settings)
    .filter(isName)
    .map((name) => ({ name, option: settings[name].option, value: settings[name].value }))
  const names = known.flatMap(({ option }) => option ?? []).map((option) => `--${option}`)
  const found = new Map<Name, string>()
  for (const token of tokensOf(args)) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      throw new Refusal(`"${token.value}" is no option. Options stand after "--": npm start -- --port 8080`)
    }
    const match = known.find(({ option }) => option === token.name)
    if (match === undefined) throw new Refusal(`There is no option ${token.rawName}. There are ${names.join(', ')}.`)
    const { value, inlineValue } = token
    // An empty value, or the next option in its place, is a forgotten one.
    const forgotten = value === undefined || value === '' || (!inlineValue && value.startsWith('--'))
    if (match.value !== null && forgotten) {
      throw new Refusal(`--${token.name} needs a value: --${token.name} ${match.value}`)
    }
    if (match.value === null && value !== undefined) {
      throw new Refusal(`--${token.name} takes no value, but got "${value}".`)
    }
    found.set(match.name, value ?? 'true')
  }
  return found
}

/** Splits the arguments; which options exist and what they take is judged above, with sentences of our own. */
function tokensOf(args: readonly string[]) {
  const options = Object.values(settings).flatMap(({ option, value }) =>
    option === null ? [] : [[option, { type: value === null ? 'boolean' : 'string' }] as const],
  )
  return parseArgs({ args: [...args], options: Object.fromEntries(options), strict: false, tokens: true }).tokens
}

function isName(text: string): text is Name {
  return Object.hasOwn(settings, text)
}

function readLaunchToken(text: string | null): string | null {
  if (text === null || /^[\w-]{16,}$/.test(text)) return text
  throw new Refusal('PODLOGS_LAUNCH_TOKEN must be 16 letters, digits, "-" and "_", or more.')
}

function readSwitch(text: string | null, name: string): boolean {
  if (text === null || text === 'false') return false
  if (text === 'true') return true
  throw new Refusal(`${name} must be true or false, but is "${text}".`)
}
