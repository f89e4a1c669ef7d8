export const together = { more: 'More you can do' }
export const state = { link: 'Say what becomes of it' }
export const moderate = { reportShort: 'Report' }
