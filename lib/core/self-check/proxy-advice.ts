/** What to set where something on the way keeps bytes back, or cuts a stream. Code stands between backticks. */
export type ProxyAdvice = {
  readonly proxy: string
  readonly buffered: string
  readonly cut: string
}

/** The proxies that stand in front of most clusters. docs/install.md shows the same table. */
export const proxyAdvice: readonly ProxyAdvice[] = [
  {
    proxy: 'nginx',
    buffered: '`proxy_buffering off`, or leave out `proxy_ignore_headers X-Accel-Buffering`',
    cut: '`proxy_read_timeout 60s` or longer: it counts silence',
  },
  {
    proxy: 'ingress-nginx',
    buffered: 'annotation `nginx.ingress.kubernetes.io/proxy-buffering: "off"`',
    cut: 'annotation `nginx.ingress.kubernetes.io/proxy-read-timeout: "60"` or longer: it counts silence',
  },
  {
    proxy: 'Traefik',
    buffered: 'leave the middlewares `buffering` and `compress` off this route',
    cut: '`respondingTimeouts.writeTimeout: 0` of the entry point: it is the longest life of a stream',
  },
  {
    proxy: 'Envoy Gateway',
    buffered: 'leave compression off this route (`BackendTrafficPolicy`)',
    cut: '`timeouts.request: 0s` of the HTTPRoute, as the chart has it: without it a stream lives for 15 s',
  },
  {
    proxy: 'AWS ALB',
    buffered: 'it keeps nothing back: look behind it, or at a CDN in front',
    cut: 'attribute `idle_timeout.timeout_seconds=60` or longer: it counts silence',
  },
  {
    proxy: 'GCE',
    buffered: 'leave Cloud CDN off this backend',
    cut: '`timeoutSec: 86400` of the BackendConfig: it is the longest life of a stream, and 30 s without a word',
  },
]
