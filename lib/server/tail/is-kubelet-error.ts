/** How the kubelet begins when it fails after it has said 200. */
const beginnings = [
  'unable to retrieve container logs for ',
  'failed to try resolving symlinks in path ',
  'failed to open log file ',
  'failed to get container status ',
  'failed to create fsnotify watcher',
  'failed to watch directory ',
].map((text) => new TextEncoder().encode(text))

/**
 * Tells the kubelet's own words from a log line. Only for lines without a timestamp, where timestamps were asked for.
 *
 * Source: ReadLogs in kubernetes, staging/src/k8s.io/cri-client/pkg/logs/logs.go; kubernetes#142258 says why they come as text
 */
export function isKubeletError(line: Uint8Array): boolean {
  return beginnings.some((beginning) => beginning.every((byte, at) => line[at] === byte))
}
