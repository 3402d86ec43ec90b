/** Why Podlogs does not start, as a sentence for the person at the terminal. Printed without a stack trace; exit code 1. Empty: it was said. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
