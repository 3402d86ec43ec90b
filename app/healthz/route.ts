import { respondToProbe } from '@/lib/server/http/respond-to-probe.ts'

export const dynamic = 'force-dynamic'

export const GET = respondToProbe(() => 'ok\n')
