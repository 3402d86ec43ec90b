import { readPort } from './read-port.ts'
import { portDefault } from './settings.ts'

/**
 * Reads where the server listens.
 *
 * Shape:  HOSTNAME and PORT, as Next names them; without HOSTNAME every address of IPv4
 * Errors: Refusal for what is no port
 */
export function readListening(environment: Readonly<Record<string, string | undefined>>): {
  readonly hostname: string
  readonly port: number
} {
  return {
    hostname: environment['HOSTNAME'] || '0.0.0.0',
    port: readPort(environment['PORT'] || null, 'PORT') ?? portDefault,
  }
}
