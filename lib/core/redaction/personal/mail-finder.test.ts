import { expect, test } from 'vitest'
import { foundIn } from './found-in.ts'
import { mailFinder } from './mail-finder.ts'

test.for([
  ['to=jane.doe+news@shop.example, b@c.de.', ['jane.doe+news@shop.example', 'b@c.de']],
  ['<joe@mail.shop.example>', ['joe@mail.shop.example']],
  ['cart@sha256:4f1c2d registry/cart@v1.2', []],
  ['user@host @shop.example joe@ joe@.', []],
  ['react@18.3.1 scope@1.0', []],
  ['@app.route', []],
] as const)('%s', ([text, found]) => {
  expect(foundIn(mailFinder, text)).toEqual(found)
})
