import { expect, test } from 'vitest'
import { keptQuery } from '@/lib/core/download/kept-query.ts'
import { decodeDownloadQuery } from './decode-download-query.ts'

const decode = (query: string) => decodeDownloadQuery(new URLSearchParams(query))

test('what a page writes is read as it was meant', () => {
  const wanted = decode(
    'source=shop&format=csv&gzip=true&events=true&sources=true&previous=true&untilTime=2026-01-02T03:04:05Z',
  )
  expect(wanted.options).toEqual({ format: 'csv', timestamps: true, sources: true, events: true, gzip: true })
  expect(decode(keptQuery(wanted, 'eu'))).toEqual(wanted)
})

test('a form that does not exist is refused by name', () => {
  expect(() => decode('source=shop&format=pdf')).toThrow('format must be text, ndjson or csv, not "pdf"')
  expect(() => decode('source=shop&tailLines=3')).toThrow('There is no parameter "tailLines"')
  expect(() => decode('format=text')).toThrow('source must name')
})
