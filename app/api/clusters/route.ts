import { config } from '@/lib/server/config.ts'
import { respond } from '@/lib/server/http/respond.ts'
import { listClusters } from '@/lib/server/kubernetes/client.ts'

export const dynamic = 'force-dynamic'

export const GET = respond(() => ({ clusters: listClusters(), demo: config.demo }))
