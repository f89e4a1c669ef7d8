export type * from './single/contract.ts'
export type * from './single/contract-result.ts'
export { countSingle } from './single/count-single.ts'
