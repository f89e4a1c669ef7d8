import { Tag, type TagProps } from '#ui/tag.tsx'
import type { ProposalState } from '../vocabulary.ts'

const colours: Readonly<Record<ProposalState, TagProps['colour']>> = {
  open: 'blue',
  'being-costed': 'turquoise',
  'on-ballot': 'purple',
  agreed: 'green',
  'being-done': 'yellow',
  done: 'green',
  'partly-done': 'orange',
  'not-done': 'red',
  withdrawn: 'grey',
}

export const StateTag = ({ state, name }: { readonly state: ProposalState; readonly name: string }) => (
  <Tag colour={colours[state]}>{name}</Tag>
)
