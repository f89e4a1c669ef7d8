export const residence = {}
