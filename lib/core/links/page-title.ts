import { selectionsTitle } from '../sources/selection-name.ts'
import type { StreamSelection } from '../wire/stream-selection.ts'
import type { Place } from './place-of.ts'

/**
 * What the page of a place is called in the browser's own lists. `sources`: whose logs the address names.
 *
 * Shape: "cart-0 · shop · Podlogs"
 */
export function pageTitle(place: Place, sources: readonly StreamSelection[]): string {
  return `${titleOf(place, sources)} · Podlogs`
}

function titleOf(place: Place, sources: readonly StreamSelection[]): string {
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
