import * as client from 'openid-client'
import type { House } from '#platform/house.ts'
import { guardedFetch } from '#platform/web/guarded-fetch.ts'
import type { Provider } from '../../reads/find-provider.ts'
import { type CouncilIdentity, readCouncilIdentity } from '../../rules/council-identity.ts'

type Known = Pick<Provider, 'issuer' | 'clientId' | 'clientSecret'>

/** What must fit when the person comes back. Remembered for this browser only. */
export interface Going {
  readonly address: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export const redirectUri = (origin: string): string => `${origin}/sign-in/council/back`

/**
 * Reads what a council's server says of itself. Every fetch, here and later, is guarded (no private addresses, no
 * redirects, two seconds, 256 kB); plain http is for this machine in development only.
 * @throws when it cannot be reached, says it is somebody else, or lacks what signing in needs.
 */
export async function discover(house: House, provider: Known): Promise<client.Configuration> {
  const { isDevelopment } = house.settings
  const fetch = guardedFetch({ allowLoopback: isDevelopment })
  const own = { [client.customFetch]: fetch as unknown as client.CustomFetch, timeout: 5 }
  const plain = isDevelopment ? [client.allowInsecureRequests] : []
  const { issuer, clientId, clientSecret } = provider
  const found = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, { ...own, execute: plain })
  const server = found.serverMetadata()
  if (!server.authorization_endpoint || !server.token_endpoint || !server.jwks_uri)
    throw new Error('an endpoint is missing')
  if (!isWebAddress(server.authorization_endpoint, isDevelopment))
    throw new Error('a sign-in address that is not https')
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const auth = ways.includes('client_secret_post')
    ? client.ClientSecretPost(clientSecret)
    : client.ClientSecretBasic(clientSecret)
  const config = new client.Configuration(server, clientId, undefined, auth)
  config[client.customFetch] = own[client.customFetch]
  config.timeout = own.timeout
  for (const allow of plain) allow(config)
  client.enableNonRepudiationChecks(config)
  return config
}

const isWebAddress = (text: string, isDevelopment: boolean) =>
  URL.canParse(text) && ['https:', ...(isDevelopment ? ['http:'] : [])].includes(new URL(text).protocol)

/** Where to send somebody, and what to remember until they come back. */
export async function setOut(house: House, origin: string, provider: Known): Promise<Going> {
  const config = await discover(house, provider)
  const verifier = client.randomPKCECodeVerifier()
  const [state, nonce] = [client.randomState(), client.randomNonce()]
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri(origin),
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { address: address.href, state, nonce, verifier }
}

export interface CameBack {
  readonly code: string
  readonly state: string
  readonly iss?: string | undefined
}

/**
 * Trades the code for what the council signed, and reads who that is. State, nonce, PKCE, issuer, audience, expiry and
 * the signature must all fit.
 * @throws when anything does not.
 */
export async function identityOf(
  house: House,
  origin: string,
  by: { readonly provider: Provider; readonly going: Omit<Going, 'address'>; readonly back: CameBack },
): Promise<CouncilIdentity> {
  const config = await discover(house, by.provider)
  const here = new URL(redirectUri(origin))
  for (const [name, value] of Object.entries(by.back)) if (value) here.searchParams.set(name, value)
  const tokens = await client.authorizationCodeGrant(config, here, {
    expectedState: by.going.state,
    expectedNonce: by.going.nonce,
    pkceCodeVerifier: by.going.verifier,
    idTokenExpected: true,
  })
  return readCouncilIdentity(tokens.claims() ?? {}, by.provider.domains)
}
