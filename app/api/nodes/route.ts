import { answerNodes } from '@/lib/server/http/answer-nodes.ts'
import { respond } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respond(answerNodes)
