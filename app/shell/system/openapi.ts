import { z } from 'zod'
import type { Route } from '#platform/web/route.ts'

/**
 * The API's description (OpenAPI 3.1), made from the same schemas that check the pages' forms. Every address answers
 * JSON to `Accept: application/json`; a POST takes its fields as JSON or as a form.
 */
export function openApi(routes: readonly Route[], about: { readonly title: string; readonly origin: string }): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}').replaceAll('*', '{rest}')
    const entry = paths[path] ?? {}
    entry[route.method.toLowerCase()] = operation(route)
    paths[path] = entry
  }
  return {
    openapi: '3.1.0',
    info: { title: about.title, version: '1', description: 'The same acts that the pages do.' },
    servers: [{ url: about.origin }],
    paths,
  }
}

function operation(route: Route): object {
  return {
    summary: route.summary,
    'x-access': route.access,
    parameters: parametersOf(route),
    ...(route.method === 'POST' ? { requestBody: requestBody(route.form, Object.keys(route.uploads)) } : {}),
    responses: {
      200: { description: 'Done, or the page as JSON' },
      '4XX': { description: 'Refused, with the reason' },
    },
  }
}

function parametersOf(route: Route): object[] {
  const schema = jsonSchema(route.address) as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, shape]) => {
    const isInPath = route.path.split('/').includes(`:${name}`)
    return {
      name,
      in: isInPath ? 'path' : 'query',
      required: isInPath || (schema.required ?? []).includes(name),
      schema: shape,
    }
  })
}

function requestBody(form: z.ZodType, uploads: readonly string[]): object {
  const schema = jsonSchema(form)
  const types = uploads.length > 0 ? ['multipart/form-data'] : ['application/json', 'application/x-www-form-urlencoded']
  return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema }])) }
}

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
