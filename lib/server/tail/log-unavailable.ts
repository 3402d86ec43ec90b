import { Problem } from '@/lib/core/problems/problem.ts'

/**
 * Says that the node has no log to give, or none to follow, in the kubelet's words.
 *
 * Source: each followed log takes an inotify instance on its node, of which a user has 128 unless told otherwise
 */
export function logUnavailable(message: string): Problem {
  if (message.includes('fsnotify')) {
    return new Problem('node-follow-limit', `The node cannot follow this log: ${message}`, {
      hint: 'Raise fs.inotify.max_user_instances on the node. Until then this log is read every few seconds.',
    })
  }
  return new Problem('log-unavailable', `The node does not give this log: ${message}`, {
    hint: 'Its file is gone from the node: only the current run and, for a time, the one before it are kept.',
  })
}
