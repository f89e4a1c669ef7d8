import type { House } from '#platform/house.ts'

/** Loads the demonstration where it is not there yet. */
export async function loadDemonstration(_house: House, _say: (line: string) => void): Promise<void> {}
