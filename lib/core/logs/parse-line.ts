import { toTimestamp } from './timestamp.ts'

/** A raw line of a log that was asked for with `timestamps=true`, taken apart. Both parts are bytes. */
export type ParsedLine = {
  /** A `Timestamp` in ASCII, always its 30 bytes; null where the kubelet gave none that can be read. */
  readonly stamp: Uint8Array | null
  /** What the container wrote: every byte, leading spaces and a carriage return included. */
  readonly message: Uint8Array
}

/** "2026-01-02T03:04:05.000000006Z" */
const stampBytes = 30
/** "2026-01-02T03:04:05.000000006+14:00" */
const stampBytesMax = 35
const stampBytesMin = 20
const space = 0x20
const zero = 0x30

/** A stamp as the newer kubelets write it: a digit for each 0, and the rest as it stands. */
const template = new TextEncoder().encode('0000-00-00T00:00:00.000000000Z')

/**
 * Takes the kubelet's timestamp off the front of a raw line.
 *
 * Shape:  "2026-01-02T03:04:05.6+01:00 hello" → stamp "2026-01-02T02:04:05.600000000Z", message "hello";
 *         a line without a time is all message: the rest of a line that a rotation or `tailLines` cut, or words of the kubelet's own
 * Units:  nanoseconds, always nine digits, UTC
 * Source: RFC3339NanoFixed in kubernetes, staging/src/k8s.io/cri-client/pkg/logs/logs.go
 */
export function parseLine(line: Uint8Array): ParsedLine {
  if (isStamp(line)) {
    const end = line[stampBytes]
    if (end === space) return { stamp: line.subarray(0, stampBytes), message: line.subarray(stampBytes + 1) }
    if (end === undefined) return { stamp: line.subarray(0, stampBytes), message: line.subarray(stampBytes) }
  }
  return parseOtherTime(line)
}

/** Without a look at whether such a day exists: the kubelet wrote it, and it is sorted as text. */
function isStamp(line: Uint8Array): boolean {
  if (line.length < stampBytes) return false
  for (let at = 0; at < stampBytes; at++) {
    const byte = line[at] ?? 0
    const separator = template[at] ?? 0
    if (separator === zero ? byte < zero || byte > zero + 9 : byte !== separator) return false
  }
  return true
}

/** Older kubelets leave out zeros at the end and write the node's own offset. */
function parseOtherTime(line: Uint8Array): ParsedLine {
  const end = line.subarray(0, stampBytesMax + 1).indexOf(space)
  const length = end === -1 ? line.length : end
  if (length < stampBytesMin || length > stampBytesMax) return { stamp: null, message: line }
  const timestamp = toTimestamp(String.fromCharCode(...line.subarray(0, length)))
  if (timestamp === null) return { stamp: null, message: line }
  return { stamp: new TextEncoder().encode(timestamp), message: line.subarray(Math.min(length + 1, line.length)) }
}
