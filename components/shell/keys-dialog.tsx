'use client'
import { useActiveShortcuts } from '@/lib/client/shortcuts/use-shortcuts.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'

/** Lists the keys that do something on this screen. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const sections = Map.groupBy(useActiveShortcuts(), ({ section }) => section)
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title="Keys" className="max-w-2xl">
      <div className="columns-1 gap-8 overflow-y-auto p-4 wide:columns-2">
        {[...sections].map(([section, shortcuts]) => (
          <section key={section} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-xs font-medium text-faint">{section}</h3>
            <dl>
              {shortcuts.map(({ keys, label }) => (
                <div key={`${keys} ${label}`} className="flex min-h-7 items-center gap-4">
                  <dt className="grow text-sm">{label}</dt>
                  <dd>
                    <Kbd keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
