import { config } from '@/lib/server/config.ts'
import { respondToAnyone } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respondToAnyone(() => ({ mode: config.access.mode, reveals: config.mask.reveals }))
