import type { TextSize } from '@/lib/core/links/log-view.ts'

/** Height of a row of each size. Units: CSS pixels; the same as in log-rows.css */
export const rowPxOf: Readonly<Record<TextSize, number>> = { compact: 18, normal: 20, relaxed: 24 }
