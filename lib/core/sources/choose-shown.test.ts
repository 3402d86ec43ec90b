import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HiddenSource, hiddenValue } from '../links/hidden-source.ts'
import { isShown, isSolo, type NamedContainer, type ShownSources, soloSources, toggleSources } from './choose-shown.ts'

const containers = (...names: readonly string[]): readonly NamedContainer[] =>
  names.map((name) => {
    const [pod = '', container = ''] = name.split(':')
    return { namespace: 'shop', pod, container }
  })
const all = containers('a:app', 'a:proxy', 'b:app', 'b:proxy')
const everything: ShownSources = { only: [], hide: [] }
const shownOf = (shown: ShownSources) =>
  all.filter((one) => isShown(shown, one)).map(({ pod, container }) => `${pod}:${container}`)
const link = ({ only = '', hide = '' }: { readonly only?: string; readonly hide?: string }): ShownSources => ({
  only: hiddenValue.read(only) ?? [],
  hide: hiddenValue.read(hide) ?? [],
})

test('only those that a link names are shown, less those that it hides', () => {
  expect(shownOf(everything)).toHaveLength(4)
  expect(shownOf(link({ only: 'shop/a' }))).toEqual(['a:app', 'a:proxy'])
  expect(shownOf(link({ only: 'shop/a', hide: ':proxy' }))).toEqual(['a:app'])
})

test('solo shows one alone, and once more all of them', () => {
  const one = containers('b:app')
  const solo = soloSources(link({ hide: ':app' }), one)
  expect(shownOf(solo)).toEqual(['b:app'])
  expect(isSolo(solo, one)).toBe(true)
  expect(soloSources(solo, one)).toEqual(everything)
  expect(shownOf(soloSources(solo, containers('a:app')))).toEqual(['a:app'])
})

const rows = [
  { name: 'hides what is shown', from: {}, toggle: ['a:app'], shown: ['a:proxy', 'b:app', 'b:proxy'] },
  {
    name: 'shows what is hidden',
    from: { hide: 'shop/a:app' },
    toggle: ['a:app'],
    shown: ['a:app', 'a:proxy', 'b:app', 'b:proxy'],
  },
  {
    name: 'one of a pod that is hidden',
    from: { hide: 'shop/a' },
    toggle: ['a:app'],
    shown: ['a:app', 'b:app', 'b:proxy'],
  },
  {
    name: 'one of a name that is hidden',
    from: { hide: ':proxy' },
    toggle: ['a:proxy'],
    shown: ['a:app', 'a:proxy', 'b:app'],
  },
  { name: 'one more beside one alone', from: { only: 'shop/a:app' }, toggle: ['b:app'], shown: ['a:app', 'b:app'] },
  { name: 'one less', from: { only: 'shop/a' }, toggle: ['a:app'], shown: ['a:proxy'] },
  { name: 'the last one', from: { only: 'shop/a:app' }, toggle: ['a:app'], shown: [] },
  { name: 'several at once', from: {}, toggle: ['a:app', 'a:proxy'], shown: ['b:app', 'b:proxy'] },
]
for (const { name, from, toggle, shown } of rows) {
  test(`one click: ${name}`, () =>
    expect(shownOf(toggleSources(link(from), containers(...toggle), all))).toEqual(shown))
}

test('a click changes nothing for the others', () => {
  const one = fc.constantFrom(...all)
  const hidden: fc.Arbitrary<HiddenSource> = fc.oneof(
    one,
    one.map((source) => ({ ...source, container: null })),
  )
  const state = fc.record({ only: fc.array(hidden, { maxLength: 2 }), hide: fc.array(hidden, { maxLength: 2 }) })
  fc.assert(
    fc.property(state, one, (shown, toggled) => {
      const after = toggleSources(shown, [toggled], all)
      expect(isShown(after, toggled)).toBe(!isShown(shown, toggled))
      for (const other of all.filter((each) => each !== toggled))
        expect(isShown(after, other)).toBe(isShown(shown, other))
    }),
  )
})
