import { z } from 'zod'
import { answers } from '../../vocabulary.ts'
import { required } from '../plain-words.ts'

export const answerForm = z
  .strictObject({
    answer: z.enum(answers, { error: 'answer-missing' }),
    words: required(4_000, 'words-missing', 'words-long'),
    team: z.string().max(40).default(''),
    seen: z.string().max(40),
  })
  .check(
    z.refine(({ answer, team }) => answer !== 'not-ours' || z.uuid().safeParse(team).success, {
      path: ['team'],
      error: 'team-missing',
    }),
  )

export type AnswerFields = z.infer<typeof answerForm>
