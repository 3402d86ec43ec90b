const shortKinds: Readonly<Record<string, string>> = {
  Deployment: 'deploy',
  StatefulSet: 'sts',
  DaemonSet: 'ds',
  ReplicaSet: 'rs',
  Job: 'job',
  CronJob: 'cj',
}

/** The short name that `kubectl` takes for a kind; the kind itself where it has none. */
export function shortKind(kind: string): string {
  return shortKinds[kind] ?? kind
}
