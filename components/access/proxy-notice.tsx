import Link from 'next/link'
import { buttonClass } from '../ui/button.tsx'

/** What is said where a proxy in front of Podlogs lets people in, and has not. */
export function ProxyNotice() {
  return (
    <div className="mt-2 flex flex-col items-start gap-4">
      <p className="text-soft">
        The proxy in front of Podlogs says who you are, and has not said it. Log in there, at the address that it has.
      </p>
      <Link href="/" className={buttonClass('primary')}>
        Try again
      </Link>
    </div>
  )
}
