import { hrefOfCheck, hrefOfCommitment } from '../store/addresses.ts'

export const commitmentsPath = '/commitments'
export const commitmentPath = hrefOfCommitment
export const checkPath = hrefOfCheck
export const reportPath = (id: string) => `${hrefOfCommitment(id)}/report`
export const photoPath = (id: string, size: string) => `/commitments/photos/${id}/${size}`
export const removePhotoPath = (id: string, photo: string) => `${hrefOfCommitment(id)}/photos/${photo}/remove`
export const datePath = (id: string) => `${hrefOfCommitment(id)}/date`
export const giveUpPath = (id: string) => `${hrefOfCommitment(id)}/give-up`
export const milestonePath = (id: string) => `${hrefOfCommitment(id)}/stages`
export const reachedPath = (id: string, milestone: string) => `${milestonePath(id)}/${milestone}/reached`
export const makePath = (slug: string) => `/matters/${slug}/promise`
export const responsibilitiesPath = (slug: string) => `/matters/${slug}/who-does-what`
export const editResponsibilitiesPath = (slug: string) => `${responsibilitiesPath(slug)}/edit`
