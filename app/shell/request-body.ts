import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Upload } from '#platform/web/ask.ts'
import type { PostRoute, Uploads } from '#platform/web/route.ts'
import type { Failure } from './failures.tsx'

type Body =
  | { readonly ok: true; readonly fields: unknown; readonly uploads: Uploads }
  | { readonly ok: false; readonly failure: Failure }

/** The fields and files of a POST. Files come only where the route expects them, and only up to the size it names. */
export async function bodyOf(route: PostRoute, request: FastifyRequest): Promise<Body> {
  // Mail programs send their one-click form in either way.
  const expectsFiles = Object.keys(route.uploads).length > 0 || route.mayComeFromAnywhere
  if (!request.isMultipart()) return plainFields(request.body)
  return expectsFiles ? readParts(route, request) : { ok: false, failure: 'wrong-type' }
}

/** Names with values and nothing else: a list, a number or null is no form, not even an empty one. */
function plainFields(body: unknown): Body {
  if (body === undefined) return { ok: true, fields: {}, uploads: {} }
  const isForm = typeof body === 'object' && body !== null && !Array.isArray(body)
  return isForm ? { ok: true, fields: { ...body }, uploads: {} } : { ok: false, failure: 'malformed' }
}

async function readParts(route: PostRoute, request: FastifyRequest): Promise<Body> {
  const fields: Record<string, string | string[]> = Object.create(null)
  const uploads: Record<string, Upload | undefined> = {}
  const largest = Math.max(0, ...Object.values(route.uploads))
  try {
    for await (const part of request.parts({
      limits: { fileSize: largest, files: 4, fields: 200, parts: 204, fieldSize: 65_536 },
    })) {
      if (part.type === 'field') addField(fields, part.fieldname, String(part.value))
      else uploads[part.fieldname] = await readFile(part, route.uploads[part.fieldname])
    }
  } catch (error) {
    return {
      ok: false,
      failure: error instanceof Error && 'code' in error && isTooLarge(error.code) ? 'too-large' : 'malformed',
    }
  }
  return { ok: true, fields: { ...fields }, uploads }
}

function addField(fields: Record<string, string | string[]>, name: string, value: string): void {
  const held = fields[name]
  fields[name] = held === undefined ? value : [...(Array.isArray(held) ? held : [held]), value]
}

class TooLarge extends Error {
  readonly code = 'FST_REQ_FILE_TOO_LARGE'
}

async function readFile(part: MultipartFile, limit: number | undefined): Promise<Upload | undefined> {
  const bytes = await part.toBuffer()
  if (limit === undefined || bytes.length > limit) throw new TooLarge()
  return bytes.length === 0 ? undefined : { name: part.filename.slice(0, 200), bytes }
}

const isTooLarge = (code: unknown) => typeof code === 'string' && /TOO_LARGE|LIMIT/.test(code)
