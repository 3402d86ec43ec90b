import type { KeyboardEvent, PointerEvent } from 'react'

/** A column is not made narrower or wider than this. Units: characters */
const widthMin = 3
const widthMax = 80

/** The edge of a column: dragged, or moved with the arrow keys, it makes the column wider; a double click fits it to its names. */
export function ColumnHandle({
  label,
  width,
  endPx,
  characterPx,
  onResize,
}: {
  readonly label: string
  /** Units: characters */
  readonly width: number
  /** Units: CSS pixels from the edge of the log */
  readonly endPx: number
  readonly characterPx: number
  readonly onResize: (width: number | null) => void
}) {
  const resize = (to: number) => onResize(Math.min(widthMax, Math.max(widthMin, Math.round(to))))
  function onKeyDown({ key }: KeyboardEvent) {
    if (key === 'ArrowLeft') resize(width - 1)
    else if (key === 'ArrowRight') resize(width + 1)
    else if (key === 'Enter') onResize(null)
  }
  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const { currentTarget: handle, pointerId, clientX: fromPx } = event
    event.preventDefault()
    handle.setPointerCapture(pointerId)
    const move = ({ clientX }: globalThis.PointerEvent) => resize(width + (clientX - fromPx) / characterPx)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between columns that is moved, as the ARIA pattern has it
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={widthMin}
      aria-valuemax={widthMax}
      tabIndex={0}
      title={`${label}: drag it; a double click fits it`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={() => onResize(null)}
      style={{ left: endPx }}
      className="absolute inset-y-0 z-10 w-2 cursor-col-resize touch-none outline-none after:absolute after:inset-y-0 after:left-[3px] after:w-px hover:after:bg-line-strong focus-visible:after:w-0.5 focus-visible:after:bg-accent active:after:bg-accent"
    />
  )
}
