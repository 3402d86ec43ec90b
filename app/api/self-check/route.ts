import { answerSelfCheck } from '@/lib/server/http/answer-self-check.ts'
import { respond } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respond(answerSelfCheck)
