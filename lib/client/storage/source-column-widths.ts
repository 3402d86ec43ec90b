import * as v from 'valibot'
import { createStoredValue } from './stored-value.ts'

/** How wide the columns that say whose a row is were made; null: as wide as the names. Units: characters */
export const sourceColumnWidths = createStoredValue(
  'podlogs-source-columns',
  v.object({ pod: v.nullable(v.number()), container: v.nullable(v.number()) }),
  { pod: null, container: null },
)
