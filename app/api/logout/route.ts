import { respondToAnyone } from '@/lib/server/http/respond.ts'
import { logOut } from '@/lib/server/login/desk.ts'

export const dynamic = 'force-dynamic'

export const POST = respondToAnyone(logOut)
