import { respondToAnyone } from '@/lib/server/http/respond.ts'
import { finishLogin } from '@/lib/server/login/desk.ts'

export const dynamic = 'force-dynamic'

export const GET = respondToAnyone(finishLogin)
