import { launchGate } from '@/lib/server/access/launch.ts'
import { answerLaunch } from '@/lib/server/http/answer-launch.ts'
import { respondToAnyone } from '@/lib/server/http/respond.ts'

export const dynamic = 'force-dynamic'

export const GET = respondToAnyone((call) => answerLaunch(launchGate, call))
