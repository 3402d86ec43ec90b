import { Refusal } from './refusal.ts'

/** Reads a port number; null: none is named. Errors: Refusal for what is none */
export function readPort(text: string | null, name: string): number | null {
  if (text === null) return null
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Refusal(`${name} must be a port number from 1 to 65535, but is "${text}".`)
}
