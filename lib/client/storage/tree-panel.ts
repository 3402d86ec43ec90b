import * as v from 'valibot'
import { createStoredValue } from './stored-value.ts'

/** How the tree stands beside the log. Units: `width` CSS pixels */
export const treePanel = createStoredValue('podlogs-tree', v.object({ width: v.number(), hidden: v.boolean() }), {
  width: 260,
  hidden: false,
})
