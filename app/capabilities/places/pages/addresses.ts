import type { PlaceCode } from '../vocabulary.ts'

export const placesPath = '/places'
export const placePath = (code: PlaceCode): string => `/places/${code}`
export const boundaryPath = (code: PlaceCode): string => `/places/${code}/boundary`
export const boundaryFilePath = (code: PlaceCode): string => `/places/${code}/boundary.geojson`
export const loadPath = '/places/load'
export const sourcesPath = '/places/sources'
export const sourcePath = (key: string): string => `${sourcesPath}#${key}`
export const mattersPath = (code: PlaceCode): string => `/matters?place=${code}`
