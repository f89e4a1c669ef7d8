export const boardPath = '/replies'
export const charterPath = '/replies/charter'
export const replyPath = (itemId: string) => `/replies/${itemId}`
