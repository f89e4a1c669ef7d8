import type { Capability, HomeAbout, HomePart } from '#platform/capability.ts'

const keptMilliseconds = 10_000

export type HomeParts = (about: HomeAbout) => Promise<readonly HomePart[]>

/**
 * What the capabilities show on the home page, the same for everyone and put together at most once in ten seconds for
 * each community, however many ask. What failed is not kept.
 */
export function keptParts(capabilities: () => readonly Capability[]): HomeParts {
  const kept = new Map<string, { readonly until: number; readonly parts: Promise<readonly HomePart[]> }>()
  return (about) => {
    const key = `${about.community.id} ${about.locale}`
    const now = about.now.getTime()
    const held = kept.get(key)
    if (held && held.until > now) return held.parts
    const parts = gather(capabilities(), about)
    kept.set(key, { until: now + keptMilliseconds, parts })
    parts.catch(() => kept.delete(key))
    return parts
  }
}

async function gather(capabilities: readonly Capability[], about: HomeAbout): Promise<readonly HomePart[]> {
  const found = await Promise.all(capabilities.map((each) => each.home?.(about) ?? []))
  return found.flat().sort((a, b) => a.rank - b.rank)
}
