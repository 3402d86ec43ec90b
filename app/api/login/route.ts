import { respondToAnyone } from '@/lib/server/http/respond.ts'
import { logIn } from '@/lib/server/login/desk.ts'

export const dynamic = 'force-dynamic'

export const POST = respondToAnyone(logIn)
