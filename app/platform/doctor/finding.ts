/** One thing that `folkmoot doctor` looked at. */
export interface Finding {
  readonly state: 'ok' | 'warning' | 'broken'
  readonly about: string
  /** What is so, and where it is not well, what to do. */
  readonly sentence: string
}

export const ok = (about: string, sentence: string): Finding => ({ state: 'ok', about, sentence })
export const warning = (about: string, sentence: string): Finding => ({ state: 'warning', about, sentence })
export const broken = (about: string, sentence: string): Finding => ({ state: 'broken', about, sentence })
