import './store/tables.ts'

export { type AddItem, addItem, addItems } from './acts/add-items.ts'
export { type AddStep, type AddStepRefusal, addStep, addStepOnce } from './acts/add-step.ts'
export { type ChangeItem, changeItem } from './acts/change-item.ts'
export { changeItems } from './acts/change-items.ts'
export { type ChangeMatter, changeMatter } from './acts/change-matter.ts'
export { type ChangeStep, changeStep } from './acts/change-step.ts'
export { type CloseMatter, closeMatter } from './acts/close-matter.ts'
export { discardDraftMatter } from './acts/discard-draft-matter.ts'
export { type Follow, follow } from './acts/follow.ts'
export { type LinkItems, type LinkItemsRefusal, linkItems } from './acts/link-items.ts'
export { type OpenedMatter, type OpenMatter, openMatter } from './acts/open-matter.ts'
export { publishMatter } from './acts/publish-matter.ts'
export { type News, tellFollowers } from './acts/tell-followers.ts'
export { unfollow } from './acts/unfollow.ts'
export { authorsBehind } from './reads/authors-behind.ts'
export { findItemAnywhere, findItems, type ItemAnywhere, type ItemOfMatter } from './reads/find-item.ts'
export { findMatter, type Matter } from './reads/find-matter.ts'
export { type Hop, whatBecameOf, whereFrom } from './reads/follow-thread.ts'
export { listFollowers } from './reads/list-followers.ts'
export { type Grown, listGrownFrom } from './reads/list-grown-from.ts'
export { type Item, listItems } from './reads/list-items.ts'
export { listMatters } from './reads/list-matters.ts'
export { listOwnMatters } from './reads/list-own-matters.ts'
export { listSteps, type Step } from './reads/list-steps.ts'
export { placeLineOfMatter } from './reads/place-line-of-matter.ts'
export { type MatterTitle, titlesOfMatters } from './reads/titles-of-matters.ts'
export { whoFollows } from './reads/who-follows.ts'
export { type MatterOffer, offerOnMatter } from './store/offers.ts'
export {
  type ItemWords,
  type OwnEntry,
  type OwnPart,
  type SheetLine,
  type Teller,
  type ToTell,
  tellThreads,
} from './store/tellers.ts'
export * from './vocabulary.ts'
