import { hashLines } from '../draw/sha256.ts'
import { byCodeUnit, type Composition, type Kind } from './kinds.ts'

/**
 * Says who sits on each panel. Those of one kind take turns, so that the chances of any two of them differ by one panel
 * at most. The turn goes by a hash of the id, not by the list, so that people who put their names down together do not
 * sit together more often than others.
 */
export function seatVolunteers(
  panels: readonly Composition[],
  times: readonly number[],
  kinds: readonly Kind[],
): string[][] {
  const queues = kinds.map(({ ids }) => [...ids].sort((a, b) => byCodeUnit(turnOf(a), turnOf(b)) || byCodeUnit(a, b)))
  const next = kinds.map(() => 0)
  const seated: string[][] = []
  panels.forEach((panel, at) => {
    for (let time = 0; time < times[at]!; time++) seated.push(seat(panel, queues, next))
  })
  return seated
}

function turnOf(id: string): string {
  return hashLines(['turn', id])
}

function seat(panel: Composition, queues: readonly (readonly string[])[], next: number[]): string[] {
  const members = panel.flatMap((seats, kind) => {
    const queue = queues[kind]!
    const those = Array.from({ length: seats }, (_, place) => queue[(next[kind]! + place) % queue.length]!)
    next[kind] = (next[kind]! + seats) % queue.length
    return those
  })
  return members.sort(byCodeUnit)
}
