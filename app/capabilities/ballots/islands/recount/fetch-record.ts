/** The archive of a ballot's record; null where the server does not give it now. */
export async function fetchRecord(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const answer = await fetch(address, { cache: 'no-store' })
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
}
