import { Problem } from '@/lib/core/problems/problem.ts'
import type { Masker } from '@/lib/core/redaction/create-masker.ts'
import { noMasker } from '@/lib/core/redaction/no-masker.ts'
import { toReveal } from '../access/log-rights.ts'
import type { Rights } from '../access/rights.ts'
import { mayI } from '../kubernetes/may-i.ts'
import type { Call } from './create-respond.ts'

/** What lines go through before they leave, and the rights to them, checked again and again. */
type Reading = { readonly masker: Masker; readonly rights: Rights }

type RevealCall = Pick<Call<unknown>, 'api' | 'audit' | 'masker' | 'reveals' | 'rights' | 'signal'>

/**
 * Chooses whether lines are masked. To see what is masked takes a right of its own in each of the namespaces, is noted, and ends when
 * the right does.
 *
 * Errors: Problem `reveal-off` where it is not allowed to anybody, `forbidden`
 */
export async function maskedOrRevealed(
  call: RevealCall,
  { reveal, namespaces }: { readonly reveal: boolean; readonly namespaces: readonly string[] },
  signal: AbortSignal,
): Promise<Reading> {
  const logs = call.rights(signal)
  if (!reveal) return { masker: call.masker, rights: logs }
  if (!call.reveals) {
    throw new Problem('reveal-off', 'What is masked stays masked for everybody', {
      hint: 'The admin of Podlogs can let those see it who have the right to: PODLOGS_REVEAL.',
    })
  }
  for (const namespace of namespaces) {
    if (!(await mayI(call.api(), toReveal(namespace), call.signal))) throw mayNot(namespace)
  }
  call.audit({ event: 'reveal', outcome: 'allowed', namespaces })
  const reveals = call.rights(signal, toReveal)
  return {
    masker: noMasker,
    rights: {
      inNamespace: (namespace) => AbortSignal.any([logs.inNamespace(namespace), reveals.inNamespace(namespace)]),
    },
  }
}

function mayNot(namespace: string): Problem {
  return new Problem('forbidden', `You may not see what is masked in the namespace ${namespace}`, {
    hint: 'It takes a right of its own: ask an admin of the cluster for it, or read on with masks.',
    missing: toReveal(namespace),
  })
}
