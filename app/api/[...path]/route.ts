import { answerNothing } from '@/lib/server/http/answer-nothing.ts'
import { respond } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respond(answerNothing)
