const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g
const attribute = /([^\s=>/]+)(?:="([^"]*)")?/g

/** HTML with attributes and class names in one order and white space that nobody sees taken out, for comparing. */
export function normaliseHtml(html: string): string {
  return html
    .replaceAll(/<\/?i>/g, '')
    .replaceAll(tag, (_, slash: string, name: string, attributes: string) => `<${slash}${name}${inOrder(attributes)}>`)
    .replaceAll(/<\/(input|circle|path|br|img|hr|meta|link)>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*(<[^>]+>)\s*/g, '\n$1\n')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&ctdot;', '⋯')
    .replaceAll(/\n\s*/g, '\n')
    .trim()
}

function inOrder(attributes: string): string {
  const all = [...attributes.matchAll(attribute)].map(([, name = '', value = '']) => {
    const text = name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : value
    return text === '' ? ` ${name}` : ` ${name}="${text}"`
  })
  return all.sort().join('')
}
