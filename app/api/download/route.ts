import { answerDownload } from '@/lib/server/http/answer-download.ts'
import { respond } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respond(answerDownload)
