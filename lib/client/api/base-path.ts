/**
 * The sub-path that Podlogs is served below, "/tools/logs"; empty where there is none.
 *
 * Shape: the page carries it as `<html data-base-path>`, since one build serves at every address; the server that writes the
 *        page has it in its environment
 */
export function basePath(): string {
  if (typeof document === 'undefined') return process.env['PODLOGS_BASE_PATH'] ?? ''
  return document.documentElement.dataset['basePath'] ?? ''
}
