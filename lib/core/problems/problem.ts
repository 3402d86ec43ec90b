import { catalogue, type ProblemCode } from './catalogue.ts'

/** The right that a refused request lacked, in the words of an RBAC rule. */
export type MissingRight = {
  readonly verb: string
  readonly resource: string
  /** Empty for the core API group. */
  readonly apiGroup: string
  /** null: the right is needed cluster-wide. */
  readonly namespace: string | null
}

/**
 * A problem as it travels: the body of an `application/problem+json` answer, and the `problem` event of a stream.
 *
 * Source: RFC 9457; `code`, `hint`, `missing` and `retryAfterSeconds` are our extension members.
 */
export type ProblemJson = {
  readonly type: string
  readonly code: ProblemCode
  readonly title: string
  readonly status: number
  /** What happened and why, in a sentence that names the thing. Never holds a secret or a URL with a query. */
  readonly detail: string
  /** What the person can do next. */
  readonly hint: string | null
  readonly missing: MissingRight | null
  /** Units: seconds. */
  readonly retryAfterSeconds: number | null
}

/** What a Problem may carry beyond its code and sentence. */
export type ProblemOptions = {
  readonly hint?: string
  readonly missing?: MissingRight
  readonly retryAfterSeconds?: number
  readonly cause?: unknown
}

/** What the user asked for and did not get. Foreign errors become one of these at the border, and one of these only. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly hint: string | null
  readonly missing: MissingRight | null
  readonly retryAfterSeconds: number | null

  constructor(code: ProblemCode, detail: string, options: ProblemOptions = {}) {
    super(detail, { cause: options.cause })
    this.code = code
    this.hint = options.hint ?? null
    this.missing = options.missing ?? null
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
  }

  get status(): number {
    return catalogue[this.code].status
  }
}

/** Tells a Problem from any other value. Looks at the name, since a bundler may hold the class twice. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'code' in error
}

/** Turns a Problem into the object that travels. The cause stays behind. */
export function problemToJson(problem: Problem): ProblemJson {
  const { status, title } = catalogue[problem.code]
  return {
    type: `/problems#${problem.code}`,
    code: problem.code,
    title,
    status,
    detail: problem.message,
    hint: problem.hint,
    missing: problem.missing,
    retryAfterSeconds: problem.retryAfterSeconds,
  }
}

/** Makes a Problem of what travelled, on the reader's side. */
export function problemFromJson(json: ProblemJson): Problem {
  return new Problem(json.code, json.detail, {
    ...(json.hint === null ? {} : { hint: json.hint }),
    ...(json.missing === null ? {} : { missing: json.missing }),
    ...(json.retryAfterSeconds === null ? {} : { retryAfterSeconds: json.retryAfterSeconds }),
  })
}
