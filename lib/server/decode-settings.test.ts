import { expect, test } from 'vitest'
import { decodeSettings } from './decode-settings.ts'

test('without settings the defaults of kubectl hold', () => {
  expect(decodeSettings({})).toEqual({
    kubeconfigFiles: [],
    context: null,
    demo: false,
    access: { mode: 'local', launchToken: null, sessionKeys: [], reauthorizeMs: 900_000 },
    allowedHosts: [],
    mask: { kinds: ['secrets'], salt: null, rulesFile: null },
    streams: { perPersonMax: 1000, totalMax: 2000 },
    basePath: '',
    manualSignals: false,
    drainNoticeMs: 0,
  })
})

test('PODLOGS_KUBECONFIG goes before KUBECONFIG, which may name several files', () => {
  expect(decodeSettings({ KUBECONFIG: '/a:/b:' }).kubeconfigFiles).toEqual(['/a', '/b'])
  expect(decodeSettings({ KUBECONFIG: '/a', PODLOGS_KUBECONFIG: '/c' }).kubeconfigFiles).toEqual(['/c'])
  expect(decodeSettings({ KUBECONFIG: 'C:\\a;D:\\b' }, ';').kubeconfigFiles).toEqual(['C:\\a', 'D:\\b'])
})

test('host names are read without regard to case', () => {
  expect(decodeSettings({ PODLOGS_ALLOWED_HOSTS: 'Logs.Example.com, b' }).allowedHosts).toEqual([
    'logs.example.com',
    'b',
  ])
})

test('secrets are masked unless somebody says otherwise', () => {
  const kinds = (PODLOGS_MASK: string) => decodeSettings({ PODLOGS_MASK }).mask.kinds
  expect(kinds('')).toEqual(['secrets'])
  expect(kinds('none')).toEqual([])
  expect(kinds('secrets, card,mail')).toEqual(['secrets', 'card', 'mail'])
})

test('in a pod each person brings a token of their own, unless it is said otherwise', () => {
  expect(decodeSettings({ KUBERNETES_SERVICE_HOST: '10.0.0.1' }).access.mode).toBe('token')
  expect(decodeSettings({ KUBERNETES_SERVICE_HOST: '10.0.0.1', PODLOGS_ACCESS: 'local' }).access.mode).toBe('local')
})

const wrong = [
  {
    name: 'a session key to guess',
    environment: { PODLOGS_SESSION_KEY: 'a,b' },
    says: /PODLOGS_SESSION_KEY must be 32/,
  },
  { name: 'rights checked too seldom', environment: { PODLOGS_REAUTHORIZE_SECONDS: '901' }, says: /from 1 to 900/ },
  { name: 'rights checked all the time', environment: { PODLOGS_REAUTHORIZE_SECONDS: '0' }, says: /from 1 to 900/ },
  {
    name: 'a way in that does not exist',
    environment: { PODLOGS_ACCESS: 'none' },
    says: /PODLOGS_ACCESS must be one of/,
  },
  {
    name: 'a launch token that can be guessed',
    environment: { PODLOGS_LAUNCH_TOKEN: 'short' },
    says: /PODLOGS_LAUNCH_TOKEN must/,
  },
  {
    name: 'a flag that is neither',
    environment: { PODLOGS_DEMO: 'maybe' },
    says: /PODLOGS_DEMO must be true or false/,
  },
  { name: 'a host with a port', environment: { PODLOGS_ALLOWED_HOSTS: 'a:80' }, says: /PODLOGS_ALLOWED_HOSTS must be/ },
  {
    name: 'a kind of masking that is none',
    environment: { PODLOGS_MASK: 'names' },
    says: /PODLOGS_MASK.* must be "none"/,
  },
  {
    name: 'a salt that can be guessed',
    environment: { PODLOGS_MASK_SALT: 'salt' },
    says: /PODLOGS_MASK_SALT must have 16/,
  },
  {
    name: 'a bound that is none',
    environment: { PODLOGS_STREAMS_MAX: 'many' },
    says: /PODLOGS_STREAMS_MAX must be a whole number/,
  },
  { name: 'a bound of nothing', environment: { PODLOGS_STREAMS_MAX: '0' }, says: /PODLOGS_STREAMS_MAX must be 1/ },
  { name: 'a host with a star', environment: { PODLOGS_ALLOWED_HOSTS: '*' }, says: /PODLOGS_ALLOWED_HOSTS must be/ },
]
for (const { name, environment, says } of wrong) {
  test(`refuses with the name of the setting: ${name}`, () => expect(() => decodeSettings(environment)).toThrow(says))
}
