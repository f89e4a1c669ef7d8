/** The browser's own storage; null where it is shut off or full: then the page goes the simpler way. */
export function openDrawer(): Storage | null {
  try {
    localStorage.setItem('folkmoot-try', 'x'.repeat(4_000))
    localStorage.removeItem('folkmoot-try')
    return localStorage
  } catch {
    return null
  }
}
