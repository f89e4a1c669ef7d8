interface Spot {
  readonly x: number
  readonly y: number
}

/**
 * Moves spots that would cover one another apart, as little as that needs, and keeps them inside. The same spots in the same
 * order always end in the same places.
 */
export function spreadApart<Kind extends Spot>(
  spots: readonly Kind[],
  { gap, width, height }: { readonly gap: number; readonly width: number; readonly height: number },
): readonly Kind[] {
  const at = spots.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < 120; round++) {
    let isStill = true
    for (let i = 0; i < at.length; i++) {
      for (let j = i + 1; j < at.length; j++) if (push(at[i]!, at[j]!, gap, i + j)) isStill = false
    }
    for (const spot of at) {
      spot.x = Math.max(gap / 2, Math.min(width - gap / 2, spot.x))
      spot.y = Math.max(gap / 2, Math.min(height - gap / 2, spot.y))
    }
    if (isStill) break
  }
  return spots.map((spot, k) => ({ ...spot, x: Math.round(at[k]!.x), y: Math.round(at[k]!.y) }))
}

function push(a: { x: number; y: number }, b: { x: number; y: number }, gap: number, turn: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const distance = Math.hypot(dx, dy)
  if (distance >= gap - 0.01) return false
  // Two in the very same place part in a direction of their own.
  const [ux, uy] = distance > 0.001 ? [dx / distance, dy / distance] : [Math.cos(turn), Math.sin(turn)]
  const half = (gap - distance) / 2
  a.x -= ux * half
  a.y -= uy * half
  b.x += ux * half
  b.y += uy * half
  return true
}
