import './store/tables.ts'

export { type ChangeContribution, changeContribution } from './acts/change-contribution.ts'
export { type StartClock, type StartedClock, startClock } from './acts/start-clock.ts'
export { type StopClock, stopClock } from './acts/stop-clock.ts'
export { presentReply, type ReplyModel } from './pages/part/present.ts'
export { ReplyPart } from './pages/part/view.tsx'
export { type Reply, repliesOf, replyOf } from './reads/find-reply.ts'
export * from './vocabulary.ts'
