import { z } from 'zod'
import type { Access } from './access.ts'
import type { Answer } from './answer.ts'
import type { Ask, Upload } from './ask.ts'
import type { FormProblem, Typed } from './form.ts'

/**
 * What is protected, with how often it may be tried: `[times, seconds]` by network address, or by the form's field
 * where guessing one person's secret is what must be made hard. Everything else shares `page` and `form`.
 */
export type RateLimit = 'page' | 'form' | 'vote' | 'sign-in' | 'mail' | 'upload'

interface RouteBase {
  readonly path: string
  readonly access: Access
  readonly rate?: RateLimit
  /** One line for the API's description. */
  readonly summary: string
}

/** Reads and shows; changes nothing, whoever opens it how often. */
export interface GetRoute extends RouteBase {
  readonly method: 'GET'
  readonly address: z.ZodType
  readonly show: (ask: Ask<never>) => Promise<Answer> | Answer
}

/** Does something. `form` is checked before `act` is called. */
export interface PostRoute extends RouteBase {
  readonly method: 'POST'
  readonly address: z.ZodType
  readonly form: z.ZodType
  /** Names of file fields and the bytes each may have. */
  readonly uploads: Readonly<Record<string, number>>
  /**
   * True where a mail program may do it by itself (one-click unsubscribe, RFC 8058): such a POST comes from no page of
   * ours. It is done as a visitor, whatever cookies come with it, so the address alone must give the right to do it.
   */
  readonly mayComeFromAnywhere: boolean
  /**
   * True where nobody is to be known: cookies that come with the request are not looked at, and none are set. What is
   * brought must show by itself that it may be taken.
   */
  readonly isNameless: boolean
  readonly act: (ask: Ask<never>, form: never, uploads: Uploads) => Promise<Answer> | Answer
  readonly invalid:
    | ((ask: Ask<never>, problems: readonly FormProblem[], typed: Typed) => Promise<Answer> | Answer)
    | null
}

export type Uploads = Readonly<Record<string, Upload | undefined>>
export type Route = GetRoute | PostRoute

const nothing = z.strictObject({})

interface GetOptions<Address extends z.ZodType> extends RouteBase {
  readonly address?: Address
  readonly show: (ask: Ask<z.infer<Address>>) => Promise<Answer> | Answer
}

export function get<Address extends z.ZodType = typeof nothing>(options: GetOptions<Address>): GetRoute {
  return { ...options, method: 'GET', address: options.address ?? nothing } as GetRoute
}

interface PostOptions<Address extends z.ZodType, Form extends z.ZodType> extends RouteBase {
  readonly address?: Address
  readonly form?: Form
  readonly uploads?: Readonly<Record<string, number>>
  readonly mayComeFromAnywhere?: boolean
  readonly isNameless?: boolean
  readonly act: (ask: Ask<z.infer<Address>>, form: z.infer<Form>, uploads: Uploads) => Promise<Answer> | Answer
  /** Shows the page again with what was typed and what is wrong. Without it the answer is a plain 400. */
  readonly invalid?: (
    ask: Ask<z.infer<Address>>,
    problems: readonly FormProblem[],
    typed: Typed,
  ) => Promise<Answer> | Answer
}

export function post<Address extends z.ZodType = typeof nothing, Form extends z.ZodType = typeof nothing>(
  options: PostOptions<Address, Form>,
): PostRoute {
  const {
    address = nothing,
    form = nothing,
    uploads = {},
    mayComeFromAnywhere = false,
    isNameless = false,
    invalid = null,
    ...rest
  } = options
  return { ...rest, method: 'POST', address, form, uploads, mayComeFromAnywhere, isNameless, invalid } as PostRoute
}
