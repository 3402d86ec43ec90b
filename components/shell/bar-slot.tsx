'use client'
import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'

/** The place in the bar that the screen below fills. */
export const BarSlotContext = createContext<HTMLElement | null>(null)

/** Puts the actions of a screen (share, download) into the bar. */
export function BarSlot({ children }: { readonly children: ReactNode }) {
  const place = useContext(BarSlotContext)
  return place === null ? null : createPortal(children, place)
}
