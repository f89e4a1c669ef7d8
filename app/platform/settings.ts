import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import { PlainError } from './plain-error.ts'

const yesNo = z.enum(['yes', 'no']).transform((word) => word === 'yes')
const wholeNumber = (from: number, to: number) => z.coerce.number().int().min(from).max(to)
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => !URL.canParse(text) || new URL(text).origin === text, 'only scheme, host and port')

/** Every setting, with its default; docs/operators/settings.md explains each. */
const shape = z.object({
  FOLKMOOT_DATA: z.string().min(1).default('data'),
  FOLKMOOT_HOST: z.string().min(1).default('127.0.0.1'),
  FOLKMOOT_PORT: wholeNumber(0, 65535).default(3000),
  FOLKMOOT_ORIGIN: origin.optional(),
  FOLKMOOT_TRUST_PROXY: yesNo.default(false),
  FOLKMOOT_DEMONSTRATION: yesNo.default(false),
  FOLKMOOT_DEVELOPMENT: yesNo.default(false),
  FOLKMOOT_SECRET: z.string().min(32).optional(),
  FOLKMOOT_MAIL_FROM: z.string().min(3).default('Folkmoot <folkmoot@localhost>'),
  FOLKMOOT_MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  FOLKMOOT_TILES: z.string().min(1).optional(),
  FOLKMOOT_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  FOLKMOOT_CONNECTIONS: wholeNumber(2, 200).default(10),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
})

export const settingNames: readonly string[] = Object.keys(shape.shape)

export interface Settings {
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  readonly origin: string
  readonly trustProxy: boolean
  readonly isDemonstration: boolean
  readonly isDevelopment: boolean
  readonly secret: string | null
  readonly mailFrom: string
  readonly mailUrl: string | null
  readonly tiles: string | null
  readonly logLevel: string
  readonly connections: number
  readonly databaseUrl: string | null
  readonly processors: number
}

/**
 * Reads all settings from the environment and reports everything that is wrong with them together.
 * @throws PlainError naming each setting and what is wrong with it; secrets are never repeated.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const unknown = Object.keys(given).filter((name) => name.startsWith('FOLKMOOT_') && !isKnown(name))
  const parsed = shape.safeParse(given)
  const problems = [
    ...unknown.map((name) => `${name} is not a setting of Folkmoot`),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
  ]
  if (problems.length > 0 || !parsed.success) {
    throw new PlainError(`Folkmoot cannot start because of its settings: ${problems.join('; ')}.`)
  }
  return named(parsed.data)
}

/** Names of variables for tests and tools that are not settings of the running server. */
const isKnown = (name: string) => name in shape.shape || name.startsWith('FOLKMOOT_TEST_')

function named(read: z.infer<typeof shape>): Settings {
  return {
    dataFolder: resolve(read.FOLKMOOT_DATA),
    host: read.FOLKMOOT_HOST,
    port: read.FOLKMOOT_PORT,
    origin: read.FOLKMOOT_ORIGIN ?? `http://localhost:${read.FOLKMOOT_PORT}`,
    trustProxy: read.FOLKMOOT_TRUST_PROXY,
    isDemonstration: read.FOLKMOOT_DEMONSTRATION,
    isDevelopment: read.FOLKMOOT_DEVELOPMENT,
    secret: read.FOLKMOOT_SECRET ?? null,
    mailFrom: read.FOLKMOOT_MAIL_FROM,
    mailUrl: read.FOLKMOOT_MAIL_URL ?? null,
    tiles: read.FOLKMOOT_TILES ?? null,
    logLevel: read.FOLKMOOT_LOG,
    connections: read.FOLKMOOT_CONNECTIONS,
    databaseUrl: read.DATABASE_URL ?? null,
    processors: availableParallelism(),
  }
}
