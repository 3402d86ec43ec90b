'use client'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { namespacePath } from '@/lib/core/links/namespace-path.ts'
import { withContext } from '@/lib/core/links/with-context.ts'
import { Popover } from '../ui/popover.tsx'
import { crumbClass } from './crumb-class.ts'
import { useGoTo } from './go-to.ts'
import { NamespaceList } from './namespace-list.tsx'

/** Goes to another namespace. */
export function NamespacePicker({ namespace }: { readonly namespace: string }) {
  const [open, setOpen] = useState(false)
  const goTo = useGoTo()
  const context = useContextName()
  const choose = (name: string) => {
    setOpen(false)
    goTo(withContext(namespacePath(name), context))
  }
  return (
    <Popover
      label="Choose a namespace"
      open={open}
      onOpenChange={setOpen}
      className="w-80"
      trigger={
        <button type="button" className={crumbClass} aria-label={`Namespace ${namespace}, choose another`}>
          <span className="truncate">{namespace}</span>
          <ChevronDown aria-hidden className="size-3 shrink-0 text-faint" />
        </button>
      }
    >
      <NamespaceList current={namespace} onChoose={choose} listClass="max-h-80" />
    </Popover>
  )
}
