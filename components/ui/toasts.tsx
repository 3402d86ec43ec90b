'use client'
import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { IconButton } from './icon-button.tsx'

const manager = Toast.createToastManager()

/** Tells in passing that something was done, or not: "Link copied". From anywhere; gone after a few seconds. */
export function toast(title: string, description?: string): void {
  manager.add({ title, ...(description === undefined ? {} : { description }), timeout: 4_000 })
}

/** Where toasts appear; stands once in the page. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-8 z-50 flex w-80 max-w-[calc(100vw-32px)] flex-col gap-2 outline-none">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((item) => (
    <Toast.Root
      key={item.id}
      toast={item}
      className="flex items-start gap-2 rounded-md border border-line-strong bg-raised py-1 pr-1 pl-3 shadow-float transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <div className="min-w-0 grow py-1">
        <Toast.Title className="text-sm font-medium" />
        <Toast.Description className="text-sm text-soft" />
      </div>
      <Toast.Close render={<IconButton label="Dismiss" icon={X} />} />
    </Toast.Root>
  ))
}
