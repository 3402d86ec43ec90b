import { selectionsTitle } from '../sources/selection-name.ts'
import type { StreamSelection } from '../wire/stream-selection.ts'
import type { Place } from './place-of.ts'

/**
 * What a screen is called in the browser's own lists. `sources`: whose logs the address names.
 *
 * Shape: "cart-0 · shop"
 */
export function placeTitle(place: Place, sources: readonly StreamSelection[]): string {
  switch (place.screen) {
    case 'namespace':
      return place.namespace
    case 'pod':
      return `${place.pod} · ${place.namespace}`
    case 'logs':
      return selectionsTitle(sources)
    case 'search':
      return `Search · ${selectionsTitle(sources)}`
    default:
      return place satisfies never
  }
}

/** The same as the whole title of the page. */
export function pageTitle(place: Place, sources: readonly StreamSelection[]): string {
  return `${placeTitle(place, sources)} · Podlogs`
}
