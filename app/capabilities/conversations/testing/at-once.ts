/** Does something `times`, never more than `together` at once; gives all answers in order. */
export async function atOnce<Value>(
  together: number,
  times: number,
  work: (k: number) => Promise<Value>,
): Promise<Value[]> {
  const answers: Value[] = new Array(times)
  let next = 0
  const worker = async () => {
    for (let k = next++; k < times; k = next++) answers[k] = await work(k)
  }
  await Promise.all(Array.from({ length: together }, worker))
  return answers
}
