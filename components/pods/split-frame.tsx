'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { useShortcut } from '@/lib/client/shortcuts/use-shortcuts.ts'
import { treePanel } from '@/lib/client/storage/tree-panel.ts'
import { useStoredValue } from '@/lib/client/storage/use-stored-value.ts'

const widthMin = 180

/** Tree and screen side by side. The width and whether the tree is hidden are remembered. */
export function SplitFrame({ tree, children }: { readonly tree: ReactNode; readonly children: ReactNode }) {
  const panel = usePanelRef()
  const { hidden } = useStoredValue(treePanel)
  const [startWidth] = useState(() => (treePanel.get().hidden ? 0 : treePanel.get().width))
  useShortcut({ keys: '[', label: hidden ? 'Show the tree' : 'Hide the tree', section: 'Tree' }, () => {
    treePanel.set({ ...treePanel.get(), hidden: !hidden })
  })
  useEffect(() => {
    if (hidden) panel.current?.collapse()
    else if (panel.current?.isCollapsed() === true) panel.current.resize(treePanel.get().width)
  }, [hidden, panel])
  return (
    <Group
      className="min-h-0 grow"
      onLayoutChanged={(_, { isUserInteraction }) => {
        const pixels = Math.round(panel.current?.getSize().inPixels ?? 0)
        if (isUserInteraction)
          treePanel.set(pixels === 0 ? { ...treePanel.get(), hidden: true } : { width: pixels, hidden: false })
      }}
    >
      <Panel
        id="tree"
        panelRef={panel}
        defaultSize={startWidth}
        minSize={widthMin}
        maxSize="50%"
        collapsible
        groupResizeBehavior="preserve-pixel-size"
        className="flex flex-col"
      >
        {/* A hidden tree stays as it is, out of the way of keys and screen readers. */}
        <div className="flex min-h-0 grow flex-col bg-panel" inert={hidden}>
          {tree}
        </div>
      </Panel>
      <Separator
        title="Width of the tree"
        className="relative w-px bg-line outline-none after:absolute after:inset-y-0 after:-left-0.5 after:z-10 after:w-[5px] after:transition-colors data-[separator=active]:after:bg-accent data-[separator=hover]:after:bg-line-strong focus-visible:after:bg-accent"
      />
      <Panel id="screen" className="flex flex-col">
        {children}
      </Panel>
    </Group>
  )
}
