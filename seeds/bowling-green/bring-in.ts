import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  type ConversationId,
  type ImportConversation,
  importConversation,
  readImport,
} from '#capabilities/conversations/index.ts'
import { closeMatter } from '#capabilities/matters/index.ts'
import { type Act, perform } from '#platform/acts/act.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { done, type RefusalOf } from '#platform/result.ts'
import { projectRoot } from '#platform/root.ts'

export const bowlingGreenSlug = 'better-bowling-green'

const words = {
  slug: bowlingGreenSlug,
  title: 'A better place to live: a real conversation from Bowling Green, Kentucky',
  question:
    'What should change in Bowling Green and Warren County to make it a better place to live, work and spend time?',
  background: [
    'This conversation really took place, in 2018 and far from Norfolk. It is shown so that you can see what a large one looks like when it is finished.',
    'It was held with other software (Polis) and is brought in here as it was published: every statement, what its moderators decided, and everybody’s votes. Who the people were is not known.',
  ].join('\n\n'),
  sources: [
    {
      title: 'About this conversation: The Computational Democracy Project',
      url: 'https://compdemocracy.org/case-studies/2018-kentucky',
    },
  ],
  askedBy: 'The American Assembly, in Bowling Green and Warren County, Kentucky',
  source: 'https://compdemocracy.org/case-studies/2018-kentucky',
  licence:
    'Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with Attribution to The Computational Democracy Project. The data and more information about how the data was collected can be found at https://compdemocracy.org/case-studies/2018-kentucky',
}

const outcome =
  'The conversation ended in 2018. What became of it there is told at compdemocracy.org; here it only shows what a finished one looks like.'

/** The finished conversation of the demonstration, by the product’s own importer, and its matter closed with it. */
export async function bringInBowlingGreen(
  house: House,
  by: { readonly community: Community; readonly actor: Actor },
  progress: (done: number, total: number) => void = () => {},
): Promise<ConversationId> {
  const read = await readImport({ votes: unpacked('votes.csv.gz'), comments: unpacked('comments.csv.gz') })
  if (read.kind !== 'read') throw new Error(`${read.file}: ${read.reason}`)
  const { kind: _, ...files } = read
  const result = await perform(house, by, importAsClosed, { ...words, ...files, progress })
  if (!result.ok) throw new Error(`The demonstration’s conversation was not brought in: ${result.refusal.kind}`)
  return result.value
}

const importAsClosed: Act<ImportConversation, ConversationId, RefusalOf<string>> = async (deed, input) => {
  const imported = await importConversation(deed, input)
  if (!imported.ok) return imported
  const closed = await closeMatter(deed, { matterId: imported.value.matter, state: 'closed', outcome })
  return closed.ok ? done(imported.value.id) : closed
}

const unpacked = (name: string) => gunzipSync(readFileSync(join(projectRoot, 'seeds/bowling-green', name)))
