import type { LineFinder } from '../secret.ts'
import { cardFinder } from './card-finder.ts'
import { ibanFinder } from './iban-finder.ts'
import { ipFinder } from './ip-finder.ts'
import { mailFinder } from './mail-finder.ts'

/** What may be masked beside secrets, by its name in a mask and in the setting. Off unless named. */
export const personalRules = {
  mail: { finder: mailFinder, finds: 'mail addresses' },
  card: { finder: cardFinder, finds: 'numbers of payment cards whose last digit is right' },
  iban: { finder: ibanFinder, finds: 'numbers of bank accounts whose check digits are right' },
  ip: { finder: ipFinder, finds: 'addresses of IPv4 and IPv6, but the loopback ones' },
} as const satisfies Record<string, { readonly finder: LineFinder; readonly finds: string }>

/** One kind of personal data. */
export type PersonalRule = keyof typeof personalRules
