import { answerRights } from '@/lib/server/http/answer-rights.ts'
import { respond } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respond<{ namespace: string }>(answerRights)
