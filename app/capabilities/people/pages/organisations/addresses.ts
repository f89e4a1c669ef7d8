export const organisationsPath = '/organisations'
export const newOrganisationPath = '/organisations/new'

const of = (rest: string) => (id: string) => `${organisationsPath}/${id}${rest}`

export const organisationPath = of('')
export const changeOrganisationPath = of('/change')
export const invitePath = of('/invite')
export const revokePath = of('/revoke')
export const memberPath = of('/member')
export const leavePath = of('/leave')
