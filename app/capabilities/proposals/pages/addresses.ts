import { hrefOfProposal } from '../store/addresses.ts'

export const proposalsPath = '/proposals'
export const newProposalPath = '/proposals/new'
export const myProposalsPath = '/proposals/mine'
export const proposalPath = hrefOfProposal
export const photoPath = (id: string, size: string): string => `/proposals/photos/${id}/${size}`
