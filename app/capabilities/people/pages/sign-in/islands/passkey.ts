/**
 * Passkeys need the browser's own dialogue, so there is no way without script; the button is hidden until this runs.
 * Asks the server for a challenge, has the device answer it, sends the answer, goes where the server says.
 */
interface Options {
  challenge: string
  user?: { id: string }
  excludeCredentials?: { id: string }[]
  allowCredentials?: { id: string }[]
}

const bytesOf = (text: string): ArrayBuffer => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer
}

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const withBytes = (options: Options) => ({
  ...options,
  challenge: bytesOf(options.challenge),
  ...(options.user ? { user: { ...options.user, id: bytesOf(options.user.id) } } : {}),
  excludeCredentials: (options.excludeCredentials ?? []).map((each) => ({
    ...each,
    type: 'public-key',
    id: bytesOf(each.id),
  })),
  allowCredentials: (options.allowCredentials ?? []).map((each) => ({
    ...each,
    type: 'public-key',
    id: bytesOf(each.id),
  })),
})

function asText(credential: PublicKeyCredential): string {
  const { response } = credential
  const parts: Record<string, unknown> = { clientDataJSON: textOf(response.clientDataJSON) }
  if (response instanceof AuthenticatorAttestationResponse) {
    parts.attestationObject = textOf(response.attestationObject)
    parts.transports = response.getTransports?.() ?? []
  } else if (response instanceof AuthenticatorAssertionResponse) {
    parts.authenticatorData = textOf(response.authenticatorData)
    parts.signature = textOf(response.signature)
    if (response.userHandle) parts.userHandle = textOf(response.userHandle)
  }
  const { id, type } = credential
  return JSON.stringify({ id, rawId: textOf(credential.rawId), type, response: parts, clientExtensionResults: {} })
}

async function ask(address: string, fields: Record<string, string>): Promise<Record<string, unknown>> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

async function run(place: HTMLElement): Promise<void> {
  const options = withBytes((await ask(place.dataset.options ?? '', {})) as unknown as Options)
  const isNew = place.dataset.passkey === 'add'
  const credential = isNew
    ? await navigator.credentials.create({ publicKey: options as unknown as PublicKeyCredentialCreationOptions })
    : await navigator.credentials.get({ publicKey: options as unknown as PublicKeyCredentialRequestOptions })
  const name = place.querySelector<HTMLInputElement>('input[name=name]')?.value
  const fields = { credential: asText(credential as PublicKeyCredential), ...(name === undefined ? {} : { name }) }
  const { location: next } = await ask(place.dataset.finish ?? '', fields)
  location.assign(String(next))
}

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  if (!('PublicKeyCredential' in window)) continue
  place.hidden = false
  const status = place.querySelector<HTMLElement>('[role=status]')
  place.querySelector('button')?.addEventListener('click', () => {
    if (status) status.textContent = status.dataset.working ?? ''
    run(place).catch(() => {
      if (status) status.textContent = status.dataset.failed ?? ''
    })
  })
}

export {}
