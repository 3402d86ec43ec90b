/** Forms of a downloaded log. */
export type DownloadFormat = 'text' | 'ndjson' | 'csv'

/** What goes into the file of a downloaded log. */
export type DownloadOptions = {
  readonly format: DownloadFormat
  /** Text: the time before each line, as Kubernetes writes it. The other forms have it always. */
  readonly timestamps: boolean
  /** Text: namespace, pod and container before each line. The other forms have them always. */
  readonly sources: boolean
  /** What stands between the lines too: gaps, restarts, pods that came and went. Text: as comments, behind a "#". */
  readonly events: boolean
  readonly gzip: boolean
}
