/** A form with a file, as browsers send it: give its body and its header to `server.inject`. */
export function uploadOf(
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly bytes: Buffer } | null,
): { readonly payload: Buffer; readonly headers: { readonly 'content-type': string } } {
  const boundary = 'folkmoot-test-boundary'
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file?.name ?? ''}"\r\ncontent-type: text/csv\r\n\r\n`
  const payload = Buffer.concat([
    ...parts,
    Buffer.from(head),
    file?.bytes ?? Buffer.alloc(0),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
