import { expect, test } from 'vitest'
import { shortKind } from './short-kind.ts'

test('kinds have the short names of kubectl, and strange ones their own', () => {
  expect(['StatefulSet', 'PostgresCluster'].map(shortKind)).toEqual(['sts', 'PostgresCluster'])
})
