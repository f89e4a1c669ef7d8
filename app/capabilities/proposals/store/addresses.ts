export const hrefOfProposal = (slug: string): string => `/proposals/${slug}`
