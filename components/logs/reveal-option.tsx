import { useRevealed } from '@/lib/client/logs/use-revealed.ts'
import { useAccess } from '@/lib/client/queries/use-access.ts'
import { MenuCheck, MenuSeparator } from '../ui/menu.tsx'

/** The choice to see what is masked, where that is allowed to anybody. Whether to this person, the cluster says. */
export function RevealOption() {
  const { data } = useAccess()
  const [revealed, setRevealed] = useRevealed()
  if (data?.reveals !== true) return null
  return (
    <>
      <MenuSeparator />
      <MenuCheck checked={revealed} onChange={setRevealed}>
        Reveal masked values
      </MenuCheck>
    </>
  )
}
