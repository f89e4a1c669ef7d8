/** What pabulib.org asks everybody to cite who uses its files. */
const pabulib =
  'Faliszewski, Flis, Peters, Pierczyński, Skowron, Stolicki, Szufa, Talmon: “Participatory Budgeting: Data, Tools, and Analysis”, IJCAI 2023'

/** Pabulib's citation, and what the file itself asks for. */
export function citationOf(about: Readonly<Record<string, string>>): string {
  const own = (about.acknowledgments ?? '').replaceAll(/\s+/gu, ' ').trim().replace(/\.$/, '')
  return own === '' ? pabulib : `${pabulib}. ${own}`
}
