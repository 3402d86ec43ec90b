import type { Me } from '@/lib/client/queries/me-query.ts'

const ways = {
  local: 'You read with the rights of your kubeconfig. Podlogs runs on this machine for you alone.',
  token: {
    session: 'You have logged in with a token of your own, and read with its rights.',
    header: 'A token of your own came with your request, and you read with its rights.',
  },
  oidc: 'You have logged in with your organisation, and read with your own rights.',
  impersonation: 'A proxy has said who you are, and you read with your own rights.',
  'unsafe-shared': 'Everybody here reads with one shared account: the cluster cannot tell you apart.',
} as const

/** Says how a person came in, whose rights that gives, and until when. */
export function describeAccess({
  mode,
  proof,
  expiresAt,
  namespaces,
}: Pick<Me, 'mode' | 'proof' | 'expiresAt' | 'namespaces'>): string {
  const way = mode === 'token' ? ways.token[proof === 'session' ? 'session' : 'header'] : ways[mode]
  const only = namespaces === null ? '' : ` It may read ${namespaces.join(', ')}.`
  const until = expiresAt === null ? '' : ` This ends at ${clock(new Date(expiresAt))}.`
  return `${way}${only}${until}`
}

function clock(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}
