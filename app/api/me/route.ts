import { respond } from '@/lib/server/http/respond.ts'
import { answerMe } from '@/lib/server/login/answer-me.ts'

export const dynamic = 'force-dynamic'

export const GET = respond(answerMe)
