import { expect, test } from 'vitest'
import { decodeSettings } from './decode-settings.ts'

test('without settings the defaults of kubectl hold', () => {
  expect(decodeSettings({})).toEqual({
    kubeconfigFiles: [],
    context: null,
    demo: false,
    access: {
      mode: 'local',
      launchToken: null,
      sessionKeys: [],
      reauthorizeMs: 900_000,
      trustedProxies: [],
      proxySecrets: [],
      proxyNames: [],
      identityHeaders: { user: 'x-forwarded-user', groups: 'x-forwarded-groups' },
      namespaces: null,
      oidc: null,
    },
    allowedHosts: [],
    mask: { kinds: ['secrets'], salt: null, rulesFile: null, reveals: false },
    streams: { perPersonMax: 1000, totalMax: 2000 },
    downloads: { perPersonMax: 20, totalMax: 200 },
    searches: { perPersonMax: 4, totalMax: 32 },
    loginAttemptsMax: 10,
    basePath: '',
    tls: false,
    manualSignals: false,
    drainNoticeMs: 0,
    metricsPort: null,
    logRequests: false,
    traces: null,
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

const behindProxy = {
  PODLOGS_ACCESS: 'impersonation',
  PODLOGS_TRUSTED_PROXIES: '10.0.0.0/8, fd00::1',
  PODLOGS_PROXY_SECRET: 'a-secret-of-the-proxy-by-chance-1',
}

test('who a proxy names is spoken for, where it is said which proxy, and how it shows that it is the one', () => {
  const { access } = decodeSettings({ ...behindProxy, PODLOGS_USER_HEADER: 'X-Auth-Request-User' })
  expect(access).toMatchObject({
    mode: 'impersonation',
    trustedProxies: ['10.0.0.0/8', 'fd00::1'],
    identityHeaders: { user: 'x-auth-request-user', groups: 'x-forwarded-groups' },
  })
})

const shared = { ...behindProxy, PODLOGS_ACCESS: 'unsafe-shared', PODLOGS_NAMESPACES: 'shop, cart' }

test('a shared account reads the namespaces that were named, or all where that was said', () => {
  const namespaces = (PODLOGS_NAMESPACES: string) => decodeSettings({ ...shared, PODLOGS_NAMESPACES }).access.namespaces
  expect(namespaces('shop, cart')).toEqual(['shop', 'cart'])
  expect(namespaces('*')).toBeNull()
})

const organisation = {
  PODLOGS_ACCESS: 'oidc',
  PODLOGS_PUBLIC_URL: 'https://logs.example.com/',
  PODLOGS_OIDC_ISSUER: 'https://id.example.com/realms/shop',
  PODLOGS_OIDC_CLIENT_ID: 'podlogs',
}

test('people log in with their organisation, where it is said where', () => {
  expect(decodeSettings(organisation).access.oidc).toEqual({
    issuer: 'https://id.example.com/realms/shop',
    clientId: 'podlogs',
    clientSecret: null,
    scopes: 'openid profile email offline_access',
    impersonate: false,
    userClaim: 'email',
    groupsClaim: 'groups',
    publicUrl: 'https://logs.example.com',
  })
})

const wrong = [
  {
    name: 'an identity provider that nobody named',
    environment: { ...organisation, PODLOGS_OIDC_ISSUER: '' },
    says: /oidc needs PODLOGS_OIDC_ISSUER/,
  },
  {
    name: 'an identity provider that anybody may play',
    environment: { ...organisation, PODLOGS_OIDC_ISSUER: 'http://id.example.com' },
    says: /PODLOGS_OIDC_ISSUER must be an https/,
  },
  {
    name: 'a login that anybody on the way may read',
    environment: { ...organisation, PODLOGS_PUBLIC_URL: 'http://logs.example.com' },
    says: /PODLOGS_PUBLIC_URL must be an https/,
  },
  {
    name: 'scopes without an identity',
    environment: { ...organisation, PODLOGS_OIDC_SCOPES: 'profile' },
    says: /PODLOGS_OIDC_SCOPES must hold openid/,
  },
  {
    name: 'an account for everybody that reads nobody knows what',
    environment: { ...shared, PODLOGS_NAMESPACES: '' },
    says: /unsafe-shared needs PODLOGS_NAMESPACES/,
  },
  {
    name: 'an account for everybody without a proxy',
    environment: { ...shared, PODLOGS_TRUSTED_PROXIES: '' },
    says: /unsafe-shared needs PODLOGS_TRUSTED_PROXIES/,
  },
  {
    name: 'a namespace that is none',
    environment: { ...shared, PODLOGS_NAMESPACES: 'shop,*' },
    says: /PODLOGS_NAMESPACES must be names/,
  },
  {
    name: 'a fence that is none',
    environment: { PODLOGS_NAMESPACES: 'shop' },
    says: /PODLOGS_NAMESPACES is for PODLOGS_ACCESS=unsafe-shared/,
  },
  {
    name: 'a proxy that may be anybody',
    environment: { ...behindProxy, PODLOGS_TRUSTED_PROXIES: '' },
    says: /impersonation needs PODLOGS_TRUSTED_PROXIES/,
  },
  {
    name: 'a proxy without a secret',
    environment: { ...behindProxy, PODLOGS_PROXY_SECRET: '' },
    says: /impersonation needs PODLOGS_PROXY_SECRET/,
  },
  {
    name: 'a secret to guess',
    environment: { ...behindProxy, PODLOGS_PROXY_SECRET: 'secret' },
    says: /PODLOGS_PROXY_SECRET must be 32/,
  },
  {
    name: 'a network that is none',
    environment: { PODLOGS_TRUSTED_PROXIES: '*' },
    says: /PODLOGS_TRUSTED_PROXIES must be addresses/,
  },
  {
    name: 'an identity in a header that browsers write',
    environment: { PODLOGS_USER_HEADER: 'Cookie' },
    says: /PODLOGS_USER_HEADER must be a header of its own/,
  },
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
