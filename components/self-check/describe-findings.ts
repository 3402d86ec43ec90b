import type { Tone } from '@/lib/core/pods/tone.ts'
import type { Finding } from '@/lib/core/self-check/judge-ticks.ts'

/** What a check found, in words. */
export type Verdict = { readonly tone: Tone; readonly title: string; readonly detail: string }

const secondsOf = (ms: number) => `${Math.round(ms / 1000)} s`

/** Says what was found; nothing found is a verdict, too, once the check has ended. */
export function describeFindings(findings: readonly Finding[], ended: boolean, seconds: number): readonly Verdict[] {
  if (findings.length > 0) return findings.map(describe)
  if (!ended) return [{ tone: 'busy', title: 'So far nothing is wrong', detail: 'Bytes come when they are sent.' }]
  const detail = `Every byte came when it was sent, and nothing cut the stream in ${seconds} s.`
  return [{ tone: 'ok', title: 'Fine', detail }]
}

function describe(finding: Finding): Verdict {
  switch (finding.type) {
    case 'buffered':
      return {
        tone: 'warn',
        title: 'Buffered',
        detail: `Something on the way keeps bytes back, up to ${secondsOf(finding.lateMs)} so far. Logs come late and in jerks; no line is lost.`,
      }
    case 'cut':
      return {
        tone: 'warn',
        title: `Cut at ${secondsOf(finding.afterMs)}`,
        detail: `Something on the way ended the stream, ${secondsOf(finding.silentMs)} after its last byte. The browser reads on from where it was, so no line is lost; each cut costs a moment and a request.`,
      }
    default:
      return finding satisfies never
  }
}
