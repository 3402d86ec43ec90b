import { type CurlMany, curlLogs } from './curl-logs.ts'
import { medianOf } from './measure.ts'
import type { CurlAccess } from './real-cluster.ts'

/** How long each took, the median of some runs, and what curl read in one. Units: milliseconds, bytes */
export type BesideCurl = { readonly ms: number; readonly curlMs: number; readonly bytes: number }

/** Program and curl in turns, so that whatever slows the machine slows both. `ours` tells how long it took. Units: milliseconds */
export async function besideCurl(
  { access, runs }: { readonly access: CurlAccess; readonly runs: number },
  read: CurlMany,
  ours: () => Promise<number>,
): Promise<BesideCurl> {
  // Once for nothing: the server reads its modules, and compiles what it does often.
  await ours()
  const curl: number[] = []
  const program: number[] = []
  let bytes = 0
  for (let run = 0; run < runs; run++) {
    const answer = await curlLogs(access, read)
    bytes = answer.bytes
    curl.push(answer.ms)
    program.push(await ours())
  }
  return { ms: medianOf(program), curlMs: medianOf(curl), bytes }
}
