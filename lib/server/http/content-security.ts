/** What a policy depends on. */
export type PageSecurity = {
  /** Marks the inline scripts and styles that the server itself wrote into this very page. */
  readonly nonce: string
  /** True under `npm run dev`, whose scripts come from strings and whose news come through a WebSocket. */
  readonly development: boolean
}

/**
 * The Content-Security-Policy of a page: it loads from Podlogs alone, runs only scripts that carry the nonce and what those load,
 * makes no markup or code of a string (Trusted Types), and stands in nobody's frame.
 *
 * Shape: `style-src-attr` allows attributes, since React writes positions and sizes as such before a page comes alive; style
 *        sheets and elements need an origin or the nonce. The kernels of the store are WebAssembly
 * Source: https://w3c.github.io/webappsec-csp/, https://w3c.github.io/trusted-types/dist/spec/
 */
export function contentSecurityPolicy({ nonce, development }: PageSecurity): string {
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(development ? [] : ["require-trusted-types-for 'script'", 'trusted-types default nextjs']),
  ]
  return directives.join('; ')
}
