'use client'
import { CircleUser } from 'lucide-react'
import { leave } from '@/lib/client/access/leave.ts'
import type { Me } from '@/lib/client/queries/me-query.ts'
import { useMe } from '@/lib/client/queries/use-me.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Popover } from '../ui/popover.tsx'
import { describeAccess } from './describe-access.ts'

/** Who the person is to the cluster, and the way out. */
export function AccountMenu() {
  const { data } = useMe()
  if (data === null) return null
  return (
    <Popover
      label="Account"
      align="end"
      trigger={<IconButton label="Account" icon={CircleUser} />}
      className="w-80 p-4"
    >
      <Account me={data} />
    </Popover>
  )
}

function Account({ me }: { readonly me: Me }) {
  const { user, groups, proof } = me
  return (
    <div className="flex flex-col gap-3 text-sm">
      <div>
        <p className="text-faint">You are</p>
        <p className="text-base font-semibold break-all">{user ?? 'somebody the cluster does not name'}</p>
      </div>
      {groups.length === 0 ? null : (
        <div>
          <p className="text-faint">In the groups</p>
          <ul className="max-h-40 overflow-y-auto">
            {groups.map((group) => (
              <li key={group} className="break-all">
                {group}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-soft">{describeAccess(me)}</p>
      {proof === 'session' ? (
        <Button onClick={leave} className="self-start">
          Log out
        </Button>
      ) : null}
    </div>
  )
}
