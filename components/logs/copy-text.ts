/**
 * Puts a text on the clipboard, also one that is still being fetched, and where the page is not served securely.
 * Tells whether it worked.
 */
export async function copyText(text: Promise<string> | string): Promise<boolean> {
  return (await copyThroughClipboard(text)) || copyThroughSelection(await text)
}

async function copyThroughClipboard(text: Promise<string> | string): Promise<boolean> {
  // Only there in a secure context, whatever its type says.
  if (!('clipboard' in navigator) || navigator.clipboard === undefined) return false
  const blob = Promise.resolve(text).then((whole) => new Blob([whole], { type: 'text/plain' }))
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]).then(
    () => true,
    () => false,
  )
}

/** The old way, which works without a secure context. */
function copyThroughSelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'sr-only'
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  return copied
}
