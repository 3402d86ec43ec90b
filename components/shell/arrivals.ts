let arrivals = 0

/** How often the reader has come to a screen by a link within the frame, so far. */
export function countArrivals(): number {
  return arrivals
}

/** Says that the reader comes by a link. */
export function noteArrival(): void {
  arrivals++
}
