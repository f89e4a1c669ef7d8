export { adjustedRandIndex } from './adjusted-rand-index.ts'
export type { BadRow, BadRows, UnreadableFile } from './bad-rows.ts'
export { type ConsensusStatement, consensus } from './compatible/consensus.ts'
export { groupAwareConsensus } from './compatible/group-aware-consensus.ts'
export { type GroupStatistics, groupStatistics, type SideStatistics } from './compatible/group-statistics.ts'
export {
  type CompatibleGroup,
  type CompatibleMap,
  type CompatibleOptions,
  type CompatibleStatements,
  mapCompatibly,
  statisticsFor,
} from './compatible/map-compatibly.ts'
export { type RepresentativeStatement, representativeStatements } from './compatible/representative-statements.ts'
export { countAll, countByGroup, type StatementVotes } from './compatible/statement-counts.ts'
export type * from './contract.ts'
export type * from './contract-asking.ts'
export { applyVote, type LiveMap, startLive } from './default/live-map.ts'
export { mapOpinions } from './default/map-opinions.ts'
export { drawChances, nextStatement } from './default/next-statement.ts'
export { placePerson } from './default/place-person.ts'
export { notText } from './export-header.ts'
export { type CommentsFile, readComments, type WrittenComment } from './read-comments.ts'
export { type VotesFile, type VotesReader, votesReader } from './read-votes.ts'
export { type CastVotes, type CompressedVotes, rowOf, tableOfVotes, type VoteTable, type VoteValue } from './votes.ts'
