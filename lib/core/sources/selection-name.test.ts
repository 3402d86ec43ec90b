import { expect, test } from 'vitest'
import { readSelections } from '../links/selection-value.ts'
import { selectionName, selectionsTitle } from './selection-name.ts'

const rows = [
  { sources: [], title: 'Logs' },
  { sources: ['shop'], title: 'shop' },
  { sources: ['shop/deployment/cart'], title: 'cart · shop' },
  { sources: ['shop/labelSelector/app=cart'], title: 'app=cart · shop' },
  { sources: ['shop/deployment/cart', 'shop/pod/db-0'], title: 'cart, db-0 · shop' },
  { sources: ['shop/deployment/cart', 'infra'], title: 'cart, infra' },
  { sources: ['a/job/b', 'a/job/c', 'a/job/d', 'a/job/e', 'a/job/f'], title: 'b, c, d and 2 more · a' },
]
for (const { sources, title } of rows) {
  test(`calls a log by whose it is: ${title}`, () => expect(selectionsTitle(readSelections(sources))).toBe(title))
}

test('says what kind of thing a name is', () => {
  const sources = ['shop', 'shop/pod/db-0', 'shop/cronjob/nightly', 'shop/labelSelector/app']
  expect(readSelections(sources).map((selection) => selectionName(selection).kind)).toEqual([
    'Namespace',
    'Pod',
    'CronJob',
    'Label',
  ])
})
