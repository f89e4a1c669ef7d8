import { parseArgs } from 'node:util'
import { type DrawnLots, drawLots, makeSeed } from '@folkmoot/counting'
import type { Output } from './output.ts'
import { sha256sum } from './panel/print-report.ts'
import { shown } from './panel/shown.ts'

const usage = `Use: folkmoot draw OPTION OPTION … --seed PART [--seed PART …] [--json]
  What the draw is for comes first among the parts, then what was published since; options are fixed before.`

/** `folkmoot draw`: draws lots among options by a seed, so that anyone can do it again with sha256sum. */
export async function draw(args: readonly string[], output: Output): Promise<number> {
  const asked = readArguments(args)
  if (asked === 'help') {
    output.out(usage)
    return 0
  }
  const drawn = asked ? lotsOf(asked.options, asked.parts) : 'That is not how to draw lots.'
  if (typeof drawn === 'string') {
    output.err(`${drawn}\n${usage}`)
    return 2
  }
  output.out(asked?.isJson ? JSON.stringify(drawn) : printed(drawn))
  return 0
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return values.help ? 'help' : { options: positionals, parts: values.seed ?? [], isJson: values.json ?? false }
  } catch {
    return undefined
  }
}

type Drawn = Extract<DrawnLots, { kind: 'drawn' }>

/** The draw, or a sentence that says why there is none. */
function lotsOf(options: readonly string[], parts: readonly string[]): Drawn | string {
  const made = makeSeed(parts)
  if (made.kind === 'no-seed')
    return made.reason === 'no-parts'
      ? 'Give the parts of the seed with --seed.'
      : `Part ${made.part + 1} of the seed is empty, or has a line break or a space at its end.`
  const drawn = drawLots(options, made.seed)
  if (drawn.kind === 'drawn') return drawn
  switch (drawn.reason) {
    case 'nothing-to-draw':
      return 'Name the options to draw among.'
    case 'option-twice':
      return `The option ${shown(drawn.option)} is there twice.`
    case 'option-not-plain':
      return `The option “${shown(drawn.option)}” is empty, or has a line break or a space at its end.`
  }
}

function printed({ lots, seed }: Drawn): string {
  return [
    'The seed, from its parts:',
    `  ${sha256sum(seed.parts)}`,
    `  ${seed.seed}`,
    'A ticket for each option, from the seed; the lowest comes first:',
    ...lots.flatMap(({ option, ticket }, at) => [
      `${at + 1}. ${option}`,
      `  ${sha256sum([seed.seed, option])}`,
      `  ${ticket}`,
    ]),
  ].join('\n')
}
