import type { PanelRequest } from '../src/panel/contract.ts'

/** Value, share in the place, share among volunteers. Made up. */
const FEATURES: Readonly<Record<string, readonly (readonly [value: string, place: number, pool: number])[]>> = {
  gender: [
    ['female', 0.51, 0.55],
    ['male', 0.49, 0.45],
  ],
  age: [
    ['16 to 29', 0.2, 0.08],
    ['30 to 44', 0.23, 0.15],
    ['45 to 59', 0.25, 0.27],
    ['60 to 74', 0.2, 0.35],
    ['75 and over', 0.12, 0.15],
  ],
  area: [
    ['north', 0.25, 0.3],
    ['east', 0.25, 0.2],
    ['south', 0.25, 0.2],
    ['west', 0.25, 0.3],
  ],
  home: [
    ['own', 0.62, 0.8],
    ['private rent', 0.2, 0.12],
    ['social rent', 0.18, 0.08],
  ],
  background: [
    ['larger groups', 0.9, 0.96],
    ['smaller groups', 0.1, 0.04],
  ],
}

/** Volunteers by a fixed sequence of chances: the same pool on every machine. */
export function madeUpPool(volunteers: number, seats: number): PanelRequest {
  let state = 12_345
  const chance = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const pick = (values: readonly (readonly [string, number, number])[]) => {
    let left = chance()
    for (const [value, , share] of values) {
      left -= share
      if (left < 0) return value
    }
    return values.at(-1)![0]
  }
  return {
    volunteers: Array.from({ length: volunteers }, (_, at) => ({
      id: `V${String(at + 1).padStart(4, '0')}`,
      features: Object.fromEntries(Object.entries(FEATURES).map(([feature, values]) => [feature, pick(values)])),
    })),
    quotas: Object.entries(FEATURES).flatMap(([feature, values]) =>
      values.map(([value, share]) => ({
        feature,
        value,
        least: Math.floor(share * seats * 0.95),
        most: Math.ceil(share * seats * 1.05),
      })),
    ),
    seats,
  }
}
