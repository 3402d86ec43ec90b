import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { basePath } from '@/lib/client/api/base-path.ts'
import { placeOf } from '@/lib/core/links/place-of.ts'
import { fragmentArrived } from '../logs/fragment-store.ts'
import { noteArrival } from './arrivals.ts'

/**
 * Whether a path is shown by the frame that is on the screen already. The server then has nothing to add: the screen is there
 * at once, however far away the server is.
 */
export function isInFrame(path: string): boolean {
  const here = location.pathname.slice(basePath().length)
  return placeOf(here) !== null && placeOf(new URL(path, location.origin).pathname) !== null
}

/** Goes to a path of the frame. The back button returns. Next hears of it, and all that asks it for the address. */
export function enterPath(path: string): void {
  noteArrival()
  history.pushState(null, '', `${basePath()}${path}`)
  fragmentArrived()
}

/** The way to another screen. */
export function useGoTo(): (path: string) => void {
  const { push } = useRouter()
  return useCallback((path) => (isInFrame(path) ? enterPath(path) : push(path)), [push])
}
