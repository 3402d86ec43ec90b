/** Writes a whole number with separators: "12,345". */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Writes a number of things: "1 line", "12,345 lines". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

const byteUnits = ['B', 'KiB', 'MiB', 'GiB'] as const

/** Writes bytes in Kubernetes' binary units: "812 B", "1.2 MiB", "340 MiB". */
export function formatBytes(bytes: number): string {
  let amount = bytes
  let unit = 0
  while (amount >= 1000 && unit < byteUnits.length - 1) {
    amount /= 1024
    unit++
  }
  const digits = unit > 0 && amount < 10 ? 1 : 0
  return `${amount.toFixed(digits)} ${byteUnits[unit]}`
}

/** Writes a rate: "0.2/s", "2.1/s", "1,204/s"; "0/s" only where nothing comes. */
export function formatRate(perSecond: number): string {
  if (perSecond >= 10) return `${formatCount(Math.round(perSecond))}/s`
  const tenths = Math.round(perSecond * 10) / 10
  return perSecond > 0 && tenths === 0 ? '< 0.1/s' : `${tenths}/s`
}

/** Writes how long ago something was, for a sentence: "just now", "40 s ago", "2 min ago", "3 h ago", "5 d ago". */
export function formatAgo(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  if (seconds < 5) return 'just now'
  if (seconds < 60) return `${seconds} s ago`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)} h ago` : `${Math.floor(seconds / 86_400)} d ago`
}
