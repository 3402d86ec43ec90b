'use client'
import { useSelectedLayoutSegments } from 'next/navigation'
import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { pageTitle } from '@/lib/core/links/page-title.ts'
import { placeOf } from '@/lib/core/links/place-of.ts'
import { countArrivals } from '../shell/arrivals.ts'
import { useLinkedSources, usePlace } from '../shell/use-place.ts'
import { screens } from './screens.ts'

/**
 * The screen that the address names. `routed` is the one that came with the page; any other is made here, so that the server
 * is not asked for what it has no part in.
 */
export function BrowseScreen({ routed }: { readonly routed: ReactNode }) {
  const place = usePlace()
  const sources = useLinkedSources()
  // Who comes by a link begins anew, also where the screen is the same; who changes what is read here does not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted when the address changes, and at no other time
  const arrival = useMemo(countArrivals, [place, sources])
  const came = placeOf(`/${useSelectedLayoutSegments().join('/')}`)
  if (place === null) return routed
  const Screen = screens[place.screen]
  return (
    <>
      <TitleOf title={pageTitle(place, sources)} />
      <Suspense key={arrival}>{place.screen === came?.screen ? routed : <Screen />}</Suspense>
    </>
  )
}

/** Gives the page its title, and says it to who does not see the screen change. */
function TitleOf({ title }: { readonly title: string }) {
  const [first] = useState(title)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <p aria-live="polite" className="sr-only">
      {title === first ? null : title}
    </p>
  )
}
