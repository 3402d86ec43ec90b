import { answerStream } from '@/lib/server/http/answer-stream.ts'
import { respond } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const POST = respond(answerStream)
