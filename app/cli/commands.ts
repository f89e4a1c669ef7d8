import type { Output } from './output.ts'

export interface Command {
  readonly summary: string
  run(args: readonly string[], output: Output): Promise<number>
}

/** Each command loads its own code only when it is asked for, so that `folkmoot verify` needs no database. */
export const commands: Readonly<Record<string, Command>> = {
  help: { summary: 'what each command does', run: async (_args, output) => listCommands(output) },
  start: {
    summary: 'run Folkmoot (settings: docs/operators/settings.md)',
    run: async (args, output) => (await import('./start.ts')).run(args, output),
  },
  migrate: {
    summary: 'bring the database up to date',
    run: async (args, output) => (await import('./migrate.ts')).run(args, output),
  },
  backup: {
    summary: 'write everything into one file, also while Folkmoot runs (FILE)',
    run: async (args, output) => (await import('./backup.ts')).run(args, output),
  },
  restore: {
    summary: 'bring everything back from a backup (FILE [--force])',
    run: async (args, output) => (await import('./restore.ts')).run(args, output),
  },
  verify: {
    summary: 'check an exported record, or count a ballot again, with nothing but the file (FILE [--head HASH])',
    run: async (args, output) => (await import('./verify.ts')).run(args, output),
  },
  doctor: {
    summary: 'look at everything Folkmoot stands on and say what to do',
    run: async (args, output) => (await import('./doctor.ts')).run(args, output),
  },
  'map-opinions': {
    summary: 'map the opinions in a Polis export, without a server (votes.csv [--comments comments.csv] …)',
    run: async (args, output) => (await import('./map-opinions.ts')).mapOpinions(args, output),
  },
  count: {
    summary: 'count a participatory budget, without a server (FILE.pb --rule mes|greedy|phragmen … or --compare)',
    run: async (args, output) => (await import('./count.ts')).count(args, output),
  },
  panel: {
    summary: 'plan and draw a panel by lot (VOLUNTEERS.csv --quotas QUOTAS.csv --seats N [--seed PART …])',
    run: async (args, output) => (await import('./panel.ts')).panel(args, output),
  },
  draw: {
    summary: 'draw lots that anyone can draw again (OPTION … --seed PART …)',
    run: async (args, output) => (await import('./draw.ts')).draw(args, output),
  },
}

function listCommands(output: Output): number {
  output.out('folkmoot COMMAND\n')
  for (const [name, command] of Object.entries(commands)) output.out(`  ${name.padEnd(14)} ${command.summary}`)
  return 0
}
