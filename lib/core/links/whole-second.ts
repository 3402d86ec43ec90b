import { secondsOf, type Timestamp, timestampFrom } from '../logs/timestamp.ts'

/**
 * The whole second of a time, some seconds before it.
 *
 * Source: `sinceTime` reaches the kubelet as whole seconds, LogLocation in kubernetes, pkg/registry/core/pod/strategy.go
 */
export function wholeSecond(timestamp: Timestamp, secondsBefore = 0): Timestamp {
  return timestampFrom(secondsOf(timestamp) - secondsBefore, 0)
}
