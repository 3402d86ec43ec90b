import { answerSearch } from '@/lib/server/http/answer-search.ts'
import { respond } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respond(answerSearch)
