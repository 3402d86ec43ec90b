import { config } from '@/lib/server/config.ts'
import { respondToProbe } from '@/lib/server/http/respond-to-probe.ts'
import { exposition } from '@/lib/server/observability/exposition.ts'

export const dynamic = 'force-dynamic'

export const GET = respondToProbe(exposition.read, { ...exposition, elsewhere: config.metricsPort !== null })
