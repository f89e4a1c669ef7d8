/** A fixture's text, or its ready-made HTML inside an element that the comparison leaves out. */
export const content = (part: { readonly text?: string; readonly html?: string } | undefined) =>
  part && (part.text ?? (part.html === undefined ? undefined : <Raw html={part.html} />))

// biome-ignore lint/security/noDangerouslySetInnerHtml: text of the fixture, in a test only
const Raw = ({ html }: { readonly html: string }) => <i dangerouslySetInnerHTML={{ __html: html }} />
