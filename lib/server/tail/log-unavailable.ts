import { Problem } from '@/lib/core/problems/problem.ts'

/** Says that the node has no log to give, in the kubelet's words. */
export function logUnavailable(message: string): Problem {
  return new Problem('log-unavailable', `The node does not give this log: ${message}`, {
    hint: message.includes('fsnotify')
      ? 'The node has no inotify instances left to follow logs with: raise fs.inotify.max_user_instances there.'
      : 'Its file is gone from the node: only the current run and, for a time, the one before it are kept.',
  })
}
