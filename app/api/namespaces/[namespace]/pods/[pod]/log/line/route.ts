import { answerLine } from '@/lib/server/http/answer-line.ts'
import { respond } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respond<{ namespace: string; pod: string }>(answerLine)
