import { answerNamespaces } from '@/lib/server/http/answer-list.ts'
import { respond } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respond(answerNamespaces)
