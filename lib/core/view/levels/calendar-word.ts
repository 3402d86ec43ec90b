import { wordTable } from './word-table.ts'

const months = { jan: 1, feb: 1, mar: 1, apr: 1, may: 1, jun: 1, jul: 1, aug: 1, sep: 1, oct: 1, nov: 1, dec: 1 }
const days = { mon: 1, tue: 1, wed: 1, thu: 1, fri: 1, sat: 1, sun: 1 }
const zones = { am: 1, pm: 1, utc: 1, gmt: 1, cet: 1, cest: 1, bst: 1, est: 1, edt: 1, cst: 1, cdt: 1, mst: 1, mdt: 1 }
const more = { pst: 1, pdt: 1, ist: 1, jst: 1, msk: 1 }

/** Months, weekdays and zones, as they are written in times. */
export const calendarWords = { ...months, ...days, ...zones, ...more } as const

/** Tells a month, a weekday or a zone of a written time from an ordinary word: 1 or 0. */
export const calendarWord = wordTable(calendarWords)
