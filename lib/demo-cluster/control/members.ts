/** What a control route was sent, read member by member; a wrong one is refused with its name. */
export type Members = {
  text(name: string): string
  textOr<T>(name: string, otherwise: T): string | T
  number(name: string, otherwise: number): number
  flag(name: string): boolean
  list(name: string): readonly Members[]
  record(name: string): Readonly<Record<string, string>>
}

/** Opens an object. Errors: TypeError, from its readers, naming the member */
export function membersOf(value: unknown): Members {
  const members = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  const refuse = (name: string, wanted: string): never => {
    throw new TypeError(`"${name}" must be ${wanted}`)
  }
  return {
    text(name) {
      const member = members.get(name)
      return typeof member === 'string' ? member : refuse(name, 'a text')
    },
    textOr(name, otherwise) {
      const member = members.get(name)
      if (member === undefined) return otherwise
      return typeof member === 'string' ? member : refuse(name, 'a text')
    },
    number(name, otherwise) {
      const member = members.get(name)
      if (member === undefined) return otherwise
      return typeof member === 'number' ? member : refuse(name, 'a number')
    },
    flag: (name) => members.get(name) === true,
    list(name) {
      const member = members.get(name) ?? []
      return Array.isArray(member) ? member.map(membersOf) : refuse(name, 'a list')
    },
    record(name) {
      const member = members.get(name) ?? {}
      if (typeof member !== 'object' || member === null) return refuse(name, 'an object')
      return Object.fromEntries(Object.entries(member).map(([key, value]) => [key, String(value)]))
    },
  }
}
