/** Addresses of the pages for officers and administrators. */
export const runningPath = '/running'
export const rolesPath = '/people/roles'
export const providersPath = '/people/providers'
export const lettersPath = '/residence/letters'
export const registerPath = '/residence/register'
export const residentsPath = '/residence/residents'
export const appealsPath = '/residence/appeals'
