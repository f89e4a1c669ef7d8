import type { BrowserContext, Page } from 'playwright-core'

/** Addresses that differ only by what they are about are one pattern: `/places/E05005744` is `/places/*`. */
const patternOf = (path: string) =>
  path
    .replaceAll(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '/*')
    .replaceAll(/\/[EWSNKJ]\d{8}/g, '/*')
    .replaceAll(/\/\d+(?=\/|$)/g, '/*')

export interface Crawled {
  readonly path: string
  readonly pattern: string
}

/**
 * Follows every link of every page from the starting addresses, two pages of each pattern at most, and hands each page
 * that shows to `look`. Gives what was seen, and what answered with an error.
 */
export async function crawl(
  context: BrowserContext,
  from: readonly string[],
  look: (page: Page, path: string) => Promise<void>,
): Promise<{ readonly seen: readonly Crawled[]; readonly failed: readonly string[] }> {
  const page = await context.newPage()
  const waiting = [...from]
  const asked = new Set<string>(waiting)
  const timesSeen = new Map<string, number>()
  const seen: Crawled[] = []
  const failed: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(path.split('?')[0]!)
    const times = timesSeen.get(pattern) ?? 0
    if (times >= 2) continue
    timesSeen.set(pattern, times + 1)
    const answer = await page.goto(path, { waitUntil: 'load' }).catch(() => null)
    if (!answer) continue // a download
    if (answer.status() >= 400) failed.push(`${answer.status()} ${path}`)
    if (!(answer.headers()['content-type'] ?? '').includes('text/html')) continue
    seen.push({ path, pattern })
    await look(page, path)
    // Examples lead to examples, which are nowhere.
    if (pattern === '/preview') continue
    for (const found of await linksOf(page)) {
      if (asked.has(found)) continue
      asked.add(found)
      waiting.push(found)
    }
  }
  await page.close()
  return { seen, failed }
}

/** Paths of our own that the page links to, without those that a person would download. */
async function linksOf(page: Page): Promise<string[]> {
  const script =
    '[...document.querySelectorAll("a[href]")].filter((a) => a.origin === location.origin && !a.hasAttribute("download")).map((a) => a.pathname + a.search)'
  const found = (await page.evaluate(script)) as string[]
  return [...new Set(found)]
}
