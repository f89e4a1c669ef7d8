import { unzip } from '#platform/files/unzip.ts'

/** The files of an archive as texts, by name; null where one cannot be unpacked; null in all where it is no archive. */
export async function unpackRecord(
  archive: Uint8Array<ArrayBuffer>,
): Promise<ReadonlyMap<string, string | null> | null> {
  const files = await unzip(archive)
  if (!files) return null
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return new Map(files.map(({ name, bytes }) => [name, bytes && decoder.decode(bytes)]))
}
