export type GroupLetter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** A different outline for each group, in a box of 24 by 24, so that colour never tells alone. */
export const groupShapes: Readonly<Record<GroupLetter, string>> = {
  A: 'M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z',
  B: 'M2 2h20v20H2z',
  C: 'M12 0L24 22H0z',
  D: 'M12 0l12 12-12 12L0 12z',
  E: 'M12 0l12 9-4.6 14H4.6L0 9z',
  F: 'M6 1.6h12L24 12l-6 10.4H6L0 12z',
}

export interface OpinionGroupProps {
  readonly letter: string
  /** Outline and colour, where they are not the letter’s own: there are six, and letters are never given twice. */
  readonly look?: GroupLetter | undefined
  /** “Group A”, with whatever more there is to say. Without it only the mark is shown, for where words stand beside. */
  readonly text?: string | undefined
}

/** The mark of an opinion group: its shape, its letter, its colour. */
export const OpinionGroup = ({ letter, look = letter as GroupLetter, text }: OpinionGroupProps) => (
  <span class="app-group">
    <svg
      class="app-group__mark"
      xmlns="http://www.w3.org/2000/svg"
      width="28"
      height="28"
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path class={`app-group-fill--${look.toLowerCase()}`} d={groupShapes[look]} />
      <text class="app-group__letter" x="12" y={look === 'C' ? 19.5 : 16.5} text-anchor="middle">
        {letter}
      </text>
    </svg>
    {text && <span>{text}</span>}
  </span>
)
