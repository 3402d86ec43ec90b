import type { Page } from '@playwright/test'

/** Logs in from the login page of Podlogs, at the identity provider of the specs, as whoever is named. */
export async function logInAtProvider(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Log in' }).click()
  await page.getByPlaceholder('Enter any login').fill(name)
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}
