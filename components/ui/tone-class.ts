import type { Tone } from '@/lib/core/pods/tone.ts'

/** The ink of each tone. */
export const toneText: Record<Tone, string> = {
  ok: 'text-ok',
  busy: 'text-busy',
  warn: 'text-warn',
  bad: 'text-bad',
  done: 'text-faint',
}
