import { respondToAnyone } from '@/lib/server/http/respond.ts'
import { beginLogin } from '@/lib/server/login/desk.ts'

export const dynamic = 'force-dynamic'

export const GET = respondToAnyone(beginLogin)
