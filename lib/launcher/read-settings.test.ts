import { describe, expect, test } from 'vitest'
import { readSettings } from './read-settings.ts'

const none = {
  port: 7635,
  portIsFixed: false,
  basePath: '',
  kubeconfig: null,
  context: null,
  demo: false,
  open: false,
  launchToken: null,
  tls: null,
  demoPort: null,
  help: false,
}

const rows = [
  { name: 'nothing said', args: [], env: {}, settings: none },
  { name: 'a port', args: ['--port', '4321'], env: {}, settings: { ...none, port: 4321, portIsFixed: true } },
  { name: 'a sub-path', args: ['--base-path', '/logs/'], env: {}, settings: { ...none, basePath: '/logs' } },
  { name: 'a port behind =', args: ['--port=4321'], env: {}, settings: { ...none, port: 4321, portIsFixed: true } },
  { name: 'a variable', args: [], env: { PODLOGS_PORT: '80' }, settings: { ...none, port: 80, portIsFixed: true } },
  {
    name: 'the option wins over its variable',
    args: ['--port', '1'],
    env: { PODLOGS_PORT: '2' },
    settings: { ...none, port: 1, portIsFixed: true },
  },
  { name: 'an empty variable is none', args: [], env: { PODLOGS_CONTEXT: '' }, settings: none },
  {
    name: 'file and context',
    args: ['--kubeconfig', './a', '--context', 'prod'],
    env: {},
    settings: { ...none, kubeconfig: './a', context: 'prod' },
  },
  { name: 'switches', args: ['--demo', '--open'], env: {}, settings: { ...none, demo: true, open: true } },
  {
    name: 'a switch by variable',
    args: [],
    env: { PODLOGS_DEMO: 'true', PODLOGS_OPEN: 'false' },
    settings: { ...none, demo: true },
  },
  {
    name: '--demo wins over a variable that names a file',
    args: ['--demo'],
    env: { PODLOGS_KUBECONFIG: './a' },
    settings: { ...none, demo: true },
  },
  {
    name: '--kubeconfig wins over a variable that wants the demo',
    args: ['--kubeconfig', './a'],
    env: { PODLOGS_DEMO: 'true' },
    settings: { ...none, kubeconfig: './a' },
  },
  { name: 'help', args: ['--help'], env: {}, settings: { ...none, help: true } },
]

describe('reads what the person asked for', () => {
  for (const { name, args, env, settings } of rows) {
    test(name, () => expect(readSettings(args, env)).toEqual(settings))
  }
})

const refused = [
  { name: 'an unknown option', args: ['--prot', '1'], env: {}, says: 'There is no option --prot. There are --port,' },
  { name: 'a bare word', args: ['4321'], env: {}, says: '"4321" is no option. Options stand after "--"' },
  { name: 'a word for a port', args: ['--port', 'http'], env: {}, says: '--port must be a port number' },
  { name: 'a port out of range', args: ['--port', '65536'], env: {}, says: 'from 1 to 65535, but is "65536"' },
  { name: 'no port', args: ['--port'], env: {}, says: '--port needs a value: --port PORT' },
  { name: 'an option as port', args: ['--port', '--demo'], env: {}, says: '--port needs a value' },
  { name: 'an empty context', args: ['--context='], env: {}, says: '--context needs a value: --context NAME' },
  { name: 'a value for a switch', args: ['--demo=no'], env: {}, says: '--demo takes no value, but got "no"' },
  { name: 'both clusters', args: ['--demo', '--kubeconfig', 'a'], env: {}, says: 'exclude each other' },
  { name: 'a wrong variable', args: [], env: { PODLOGS_PORT: 'x' }, says: 'PODLOGS_PORT must be a port number' },
  { name: 'a token to guess', args: [], env: { PODLOGS_LAUNCH_TOKEN: 'short' }, says: 'PODLOGS_LAUNCH_TOKEN must be' },
  { name: 'a wrong switch', args: [], env: { PODLOGS_DEMO: '1' }, says: 'PODLOGS_DEMO must be true or false' },
]

describe('refuses in a sentence', () => {
  for (const { name, args, env, says } of refused) {
    test(name, () => expect(() => readSettings(args, env)).toThrow(says))
  }
})
