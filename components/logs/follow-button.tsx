import { ArrowDownToLine } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'

/** Whether the view stays at the end of the log as lines come. */
export function FollowButton({
  following,
  onFollow,
}: {
  readonly following: boolean
  readonly onFollow: (follow: boolean) => void
}) {
  return (
    <Tooltip label={following ? 'Stop following' : 'Go to the end and stay there as lines come'} keys="f">
      <Button
        variant="quiet"
        aria-pressed={following}
        onClick={() => onFollow(!following)}
        className="aria-pressed:bg-selected aria-pressed:text-accent"
      >
        <ArrowDownToLine aria-hidden className="size-3.5" />
        Follow
      </Button>
    </Tooltip>
  )
}
