/** Ids in the order they came, each with a place that never changes, and their rank in ascending order when asked. */
export class IdList {
  readonly #places = new Map<string, number>()
  readonly #ids: string[] = []
  #ordered: { ids: readonly string[]; rank: Uint32Array } | null = null

  get size(): number {
    return this.#ids.length
  }

  placeOf(id: string): number {
    const held = this.#places.get(id)
    if (held !== undefined) return held
    const place = this.#ids.length
    this.#places.set(id, place)
    this.#ids.push(id)
    this.#ordered = null
    return place
  }

  /** `rank[place]` is where the id of that place stands in `ids`, which ascend. */
  inOrder(): { readonly ids: readonly string[]; readonly rank: Uint32Array } {
    this.#ordered ??= order(this.#ids)
    return this.#ordered
  }
}

function order(ids: readonly string[]): { ids: readonly string[]; rank: Uint32Array } {
  const places = ids.map((_, place) => place)
  // Ids are made in the order of time, so most lists are nearly sorted already.
  places.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
  const rank = new Uint32Array(ids.length)
  places.forEach((place, at) => {
    rank[place] = at
  })
  return { ids: places.map((place) => ids[place]!), rank }
}
