/** Three lines of a log, one of which matters. */
export function Logo({ className = 'size-4' }: { readonly className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={`${className} shrink-0`}>
      <path d="M2 3.5h12M2 8h7M2 12.5h10" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <circle cx="13" cy="8" r="1.75" className="fill-accent" />
    </svg>
  )
}
