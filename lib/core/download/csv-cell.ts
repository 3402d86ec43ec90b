/** What makes a program for tables take a cell for a formula, at its start. */
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

/**
 * Writes a cell of a CSV file. What a program for tables would run as a formula gets an apostrophe before it.
 *
 * Source: RFC 4180; OWASP, "CSV Injection"
 */
export function csvCell(text: string): string {
  const harmless = harmlessText(text)
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** The text of a cell, with an apostrophe before what would be run. */
export function harmlessText(text: string): string {
  return formula.test(text) ? `'${text}` : text
}
