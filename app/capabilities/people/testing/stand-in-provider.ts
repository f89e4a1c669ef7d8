import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What it does wrong on purpose. */
export type Twist =
  | 'none'
  | 'other-key'
  | 'no-signature'
  | 'other-nonce'
  | 'other-audience'
  | 'other-issuer'
  | 'expired'
  | 'no-id-token'
  | 'broken-json'
  | 'redirect'
  | 'script-address'

export interface StandInProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who signs in next, as the signed claims say it. */
  person: Record<string, unknown>
  twist: Twist
  /** How often its token endpoint was asked. */
  tokensAsked: number
  /** Does what a browser does at the address to sign in at, and gives where it is sent back to. */
  approve(address: string): Promise<URL>
  close(): Promise<void>
}

interface Grant {
  readonly redirectUri: string
  readonly challenge: string
  readonly nonce: string
}

/** A council's OpenID Connect server on loopback, with real RS256 signatures; everyone who comes is signed in as `person`. */
export async function standInProvider(): Promise<StandInProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, Grant>()
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: StandInProvider = {
    issuer,
    clientId: 'folkmoot',
    clientSecret: 'a secret for tests only',
    person: { sub: 'clerk-1', email: 'clerk@holt.example', email_verified: true },
    twist: 'none',
    tokensAsked: 0,
    async approve(address) {
      const sent = await fetch(address, { redirect: 'manual' })
      return new URL(sent.headers.get('location') ?? '')
    },
    close: () => closeServer(server),
  }
  const json = (response: ServerResponse, body: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '/', issuer)
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        if (provider.twist === 'broken-json') return response.writeHead(200).end('{"issuer":')
        if (provider.twist === 'redirect') return response.writeHead(302, { location: '/elsewhere' }).end()
        return json(response, metadata())
      case '/jwks':
        return json(response, {
          keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
        })
      case '/authorize':
        return authorize(url, response)
      case '/token':
        provider.tokensAsked++
        return token(new URLSearchParams(await bodyOf(request)), request.headers.authorization, response)
      default:
        return response.writeHead(404).end()
    }
  }

  const metadata = () => ({
    issuer: provider.twist === 'other-issuer' ? 'https://other.example' : issuer,
    authorization_endpoint: provider.twist === 'script-address' ? 'javascript:alert(1)' : `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    authorization_response_iss_parameter_supported: true,
  })

  function authorize({ searchParams: asked }: URL, response: ServerResponse): unknown {
    const code = randomBytes(16).toString('hex')
    const back = new URL(asked.get('redirect_uri') ?? '')
    grants.set(code, {
      redirectUri: back.href,
      challenge: asked.get('code_challenge_method') === 'S256' ? (asked.get('code_challenge') ?? '') : '',
      nonce: asked.get('nonce') ?? '',
    })
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked.get('state') ?? '')
    back.searchParams.set('iss', issuer)
    return response.writeHead(302, { location: back.href }).end()
  }

  function token(form: URLSearchParams, authorization: string | undefined, response: ServerResponse): unknown {
    const code = form.get('code') ?? ''
    const grant = grants.get(code)
    grants.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isClient =
      authorization ===
      `Basic ${Buffer.from(`folkmoot:${encodeURIComponent(provider.clientSecret).replaceAll('%20', '+')}`).toString('base64')}`
    if (!grant || !isClient || grant.challenge !== challenge || grant.redirectUri !== form.get('redirect_uri'))
      return json(response, { error: 'invalid_grant' }, 400)
    const tokens = { access_token: randomBytes(16).toString('hex'), token_type: 'Bearer', expires_in: 60 }
    return json(response, provider.twist === 'no-id-token' ? tokens : { ...tokens, id_token: idToken(grant.nonce) })
  }

  function idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1000)
    const { twist } = provider
    const claims = {
      iss: issuer,
      aud: twist === 'other-audience' ? 'somebody-else' : provider.clientId,
      iat: twist === 'expired' ? now - 7200 : now,
      exp: twist === 'expired' ? now - 3600 : now + 300,
      nonce: twist === 'other-nonce' ? 'another' : nonce,
      ...provider.person,
    }
    if (twist === 'no-signature') return `${part({ alg: 'none' })}.${part(claims)}.`
    return signed(claims, twist === 'other-key' ? other.privateKey : own.privateKey)
  }
  return provider
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed(claims: object, key: KeyObject): string {
  const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
