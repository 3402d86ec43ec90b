/** What of Trusted Types is needed here; TypeScript does not know them yet. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string; readonly createHTML: (html: string) => string },
  ): unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

/** React makes script elements of this very string. */
const emptyScript = '<script></script>'

/**
 * Says what a string may become where the browser enforces Trusted Types: the address of a script of our own, for chunks and
 * Workers. No string becomes markup or code.
 *
 * Source: https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr
 */
export function trustOwnScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).origin === location.origin) return url
      throw new TypeError('Scripts come from Podlogs alone')
    },
    createHTML(html) {
      if (html === emptyScript) return html
      throw new TypeError('No string becomes markup')
    },
  })
}
