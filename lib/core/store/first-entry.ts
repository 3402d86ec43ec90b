/** The first entry from `first` to before `end` that is wanted, where all behind it are too; `end` where none is. */
export function firstEntry(first: number, end: number, isWanted: (entry: number) => boolean): number {
  let low = first
  let high = end
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isWanted(middle)) high = middle
    else low = middle + 1
  }
  return low
}
