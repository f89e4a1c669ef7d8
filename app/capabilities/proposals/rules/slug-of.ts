/** The end of a proposal's address: words of its title, and enough of its id that no two are the same. */
export function slugOf(title: string, id: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const cut = plain.length <= 50 ? plain : plain.slice(0, Math.max(plain.slice(0, 51).lastIndexOf('-'), 20))
  const mark = id.replaceAll('-', '').slice(-8)
  return `${cut.replaceAll(/-+$/g, '') || 'proposal'}-${mark}`
}
