import type { CSSProperties } from 'react'
import type { AnsiStyle } from '@/lib/core/view/row.ts'

/**
 * The look of ANSI text. The colours a program chose keep their hue, not their lightness, so that they can be read on
 * both themes; a coloured ground becomes a tint with dark or light ink on it.
 */
export function ansiColors(style: AnsiStyle): CSSProperties {
  const ink = style.foreground === undefined ? null : readable(style.foreground)
  const ground = style.background === undefined ? null : readable(style.background)
  const shape: CSSProperties = {
    ...(style.bold && { fontWeight: 700 }),
    ...(style.italic && { fontStyle: 'italic' }),
    ...((style.underline || style.strike) && {
      textDecorationLine: [style.underline && 'underline', style.strike && 'line-through'].filter(Boolean).join(' '),
    }),
  }
  if (style.inverse) {
    return { ...shape, color: 'var(--color-ground)', backgroundColor: ink ?? ground ?? 'var(--color-ink)' }
  }
  if (ground !== null) {
    return {
      ...shape,
      color: ink === null ? 'var(--color-ink)' : `color-mix(in oklab, ${ink} 40%, var(--color-ink))`,
      backgroundColor: `color-mix(in oklab, ${ground} 24%, var(--color-ground))`,
    }
  }
  if (ink !== null) return { ...shape, color: ink }
  return style.dim ? { ...shape, color: 'var(--color-faint)' } : shape
}

function readable(color: number | string): string {
  if (typeof color === 'number' && color < 16) return `var(--ansi-${color})`
  const exact = typeof color === 'string' ? color : paletteColor(color)
  return `oklch(from ${exact} var(--ansi-lightness) min(c, 0.16) h)`
}

/**
 * Colours 16–255 of the palette: a cube of 6 × 6 × 6, then 24 greys.
 *
 * Source: xterm, 256colres.pl
 */
function paletteColor(color: number): string {
  if (color >= 232) {
    const grey = 8 + (color - 232) * 10
    return `rgb(${grey} ${grey} ${grey})`
  }
  const step = (index: number) => (index === 0 ? 0 : 55 + index * 40)
  const at = color - 16
  return `rgb(${step(Math.floor(at / 36))} ${step(Math.floor(at / 6) % 6)} ${step(at % 6)})`
}
