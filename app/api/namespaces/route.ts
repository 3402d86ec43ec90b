import { respond } from '@/lib/server/http/respond.ts'
import { listNamespaces } from '@/lib/server/kubernetes/list-namespaces.ts'

export const dynamic = 'force-dynamic'

export const GET = respond(async ({ api, signal }) => ({ namespaces: await listNamespaces(api(), signal) }))
