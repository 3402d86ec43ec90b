import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './test.ts'

const screens = [
  { name: 'home', path: '/' },
  { name: 'namespace', path: '/namespaces/shop' },
  { name: 'empty namespace', path: '/namespaces/default' },
  { name: 'log', path: '/namespaces/payments' },
  { name: 'log of many', path: '/logs?source=shop/deployment/cart' },
  { name: 'filtered log of many', path: '/logs?source=shop/deployment/cart&id=cart&exclude=health&contextLines=2' },
  { name: 'no source', path: '/logs' },
  { name: 'search', path: '/search?source=shop/deployment/cart&q=refused' },
  { name: 'self-check', path: '/self-check?seconds=1' },
  { name: 'not found', path: '/nowhere' },
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    for (const { name, path } of screens) {
      test(`axe finds nothing: ${name}, ${colorScheme}, ${viewport.width} px`, async ({ page, request }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize(viewport)
        await page.goto(path)
        if (name === 'log') {
          const { items } = await (await request.get('/api/namespaces/payments/pods')).json()
          const payment = items.find((pod: { readonly name: string }) => pod.name.startsWith('payment-'))
          await page.goto(`/namespaces/payments/pods/${payment.name}`)
          await expect(page.getByRole('log').getByRole('row').first()).toBeVisible()
        } else if (name.endsWith('log of many')) {
          await expect(page.getByRole('log').getByRole('row').first()).toBeVisible()
          await expect(page.getByRole('contentinfo')).toContainText('containers live')
        } else if (name === 'search') {
          await expect(page.getByRole('status').filter({ hasText: 'found' })).toBeVisible()
        } else {
          await expect(page.getByRole('main').first()).toBeVisible()
        }
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
      })
    }
  }
}
