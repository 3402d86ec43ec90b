'use client'
import { useSearchParams } from 'next/navigation'
import { useMemo, useSyncExternalStore } from 'react'
import { decodeLogView, type LinkComplaint } from '@/lib/core/links/decode-log-view.ts'
import { encodeLogView } from '@/lib/core/links/encode-log-view.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { fragmentChanged, getFragment, subscribeToFragment } from './fragment-store.ts'

/** The view that the address names, and the way to change it. */
export type LinkedView = {
  /** Null until the fragment is known, which the server never learns. */
  readonly view: LogView | null
  readonly complaints: readonly LinkComplaint[]
  /** The line that the reader was sent to. Marking another does not change it: it decides which part of the log is read. */
  readonly sentTo: LineId | null
  readonly change: ChangeView
}

/**
 * Changes the view and the address with it. push: the back button undoes it. leave: another part of the log, or another
 * log, is wanted now, so that the line the reader was sent to no longer decides what is read.
 */
export type ChangeView = (change: Partial<LogView>, how?: { readonly push?: boolean; readonly leave?: boolean }) => void

/** The one hook between the address and the log screen: all that is visible is in the link. */
export function useLogView(): LinkedView {
  const search = useSearchParams()
  const fragment = useSyncExternalStore(subscribeToFragment, getFragment, unknownFragment)
  const current = fragment?.current ?? ''
  const arrived = fragment?.arrived ?? ''
  const decoded = useMemo(() => decodeLogView(search, current), [search, current])
  const sentTo = useMemo(() => decodeLogView(search, arrived).view.line, [search, arrived])
  return {
    view: fragment === null ? null : decoded.view,
    complaints: decoded.complaints,
    sentTo,
    change: changeView,
  }
}

const changeView: ChangeView = (change, { push = false, leave = false } = {}) => {
  const { view } = decodeLogView(new URLSearchParams(location.search), location.hash)
  const { search, fragment } = encodeLogView({ ...view, ...(leave ? { line: null } : {}), ...change })
  const address = `${location.pathname}${search}${fragment}`
  // Next hears of both, and useSearchParams with it; neither scrolls to the fragment.
  if (push) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  fragmentChanged({ leave })
}

function unknownFragment(): null {
  return null
}
