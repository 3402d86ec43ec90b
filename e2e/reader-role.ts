/** What reads lists, as options of `kubectl create role`; the log itself is a role of its own. */
export const readerRole: readonly string[] = [
  ...['--verb=get,list,watch', '--resource=pods,events,replicasets.apps,deployments.apps'],
  ...['statefulsets.apps', 'daemonsets.apps', 'jobs.batch', 'cronjobs.batch'].map((name) => `--resource=${name}`),
]
