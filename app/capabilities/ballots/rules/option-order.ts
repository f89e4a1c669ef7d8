/** The options in an order drawn by chance, so that none gains by its place on every sheet. @param below draws 0 … limit − 1 */
export function drawOrder(numbers: readonly number[], below: (limit: number) => number): readonly number[] {
  const order = [...numbers]
  for (let left = order.length; left > 1; left--) {
    const drawn = below(left)
    const last = order[left - 1]!
    order[left - 1] = order[drawn]!
    order[drawn] = last
  }
  return order
}
