import { ArrowDown } from 'lucide-react'
import { Tooltip } from '../ui/tooltip.tsx'

/** Leads back to the end of a live log, and says how much has come there meanwhile. */
export function NewLinesButton({ newLines, onClick }: { readonly newLines: number; readonly onClick: () => void }) {
  const words =
    newLines === 0 ? 'Back to the end' : `${newLines.toLocaleString('en')} new ${newLines === 1 ? 'line' : 'lines'}`
  return (
    <Tooltip label="Go to the end and follow" keys="end" side="top">
      <button
        type="button"
        onClick={onClick}
        className="absolute bottom-3 left-1/2 z-10 flex h-7 -translate-x-1/2 items-center gap-1.5 rounded-full border border-line-strong bg-raised pr-3 pl-2.5 text-sm font-medium text-ink tabular-nums shadow-float hover:bg-hover touch:h-10"
      >
        <ArrowDown aria-hidden className="size-3.5 text-accent" />
        {words}
      </button>
    </Tooltip>
  )
}
