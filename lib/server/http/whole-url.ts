/**
 * Puts the sub-path in front of an address that has lost it on the way.
 *
 * Shape: "/api/clusters?x", "/tools/logs" → "/tools/logs/api/clusters?x"; the root is the sub-path without a slash behind it
 */
export function wholeUrl(url: string, basePath: string): string {
  const behind = url.slice(basePath.length)
  if (url.startsWith(basePath) && /^([/?]|$)/.test(behind)) return url
  return basePath + url.replace(/^\/(?=\?|$)/, '')
}
