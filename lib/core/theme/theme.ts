/** What a person chooses; `system` follows the operating system. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The cookie that holds the theme, so that the server writes the right page at once. */
export const themeCookie = 'podlogs-theme'

/**
 * Reads a theme out of a cookie's value.
 *
 * Shape: `system` for anything unknown
 */
export function readTheme(text: string | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'system'
}
