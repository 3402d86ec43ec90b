/** A time with its fraction told apart, which narrow screens leave out. */
export function ShortTime({ text }: { readonly text: string }) {
  const point = text.indexOf('.')
  if (point < 0) return text
  const rest = text.slice(point).replace(/^\.\d+/, '')
  return (
    <>
      {text.slice(0, point)}
      <span className="log-time-fraction">{text.slice(point, text.length - rest.length)}</span>
      {rest}
    </>
  )
}
