/** The moment, handed in. What binds (opening, closing) reads the database's clock inside its transaction instead. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
