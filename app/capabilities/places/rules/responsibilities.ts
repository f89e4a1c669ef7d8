import type { CouncilTier } from '../vocabulary.ts'

export type Topic =
  | 'social-care'
  | 'schools'
  | 'libraries'
  | 'roads'
  | 'buses'
  | 'waste-sites'
  | 'fire'
  | 'trading-standards'
  | 'bins'
  | 'planning'
  | 'housing'
  | 'council-tax'
  | 'food-and-noise'
  | 'licences'
  | 'community-value'
  | 'leisure'
  | 'allotments'
  | 'playing-fields'
  | 'halls'
  | 'shelters'
  | 'neighbourhood-plan'
  | 'grants'

export interface Responsibility {
  readonly topic: Topic
  readonly tier: CouncilTier
  /** Whether the law says the council must; otherwise it may. */
  readonly isDuty: boolean
  readonly law: { readonly title: string; readonly href: string }
}

const act = (path: string, title: string) => ({ title, href: `https://www.legislation.gov.uk/ukpga/${path}` })

/**
 * Who is responsible for what where county and districts share the work, in England. The split: GOV.UK, "Understand how
 * your council works"; the law behind each is named. The words are in texts/en.ts.
 */
const twoTier: readonly Responsibility[] = [
  {
    topic: 'social-care',
    tier: 'county',
    isDuty: true,
    law: act('2014/23/part/1', 'Care Act 2014, part 1; Children Act 1989, section 17'),
  },
  { topic: 'schools', tier: 'county', isDuty: true, law: act('1996/56/section/14', 'Education Act 1996, section 14') },
  {
    topic: 'libraries',
    tier: 'county',
    isDuty: true,
    law: act('1964/75/section/7', 'Public Libraries and Museums Act 1964, section 7'),
  },
  { topic: 'roads', tier: 'county', isDuty: true, law: act('1980/66/section/41', 'Highways Act 1980, section 41') },
  { topic: 'buses', tier: 'county', isDuty: true, law: act('1985/67/section/63', 'Transport Act 1985, section 63') },
  {
    topic: 'waste-sites',
    tier: 'county',
    isDuty: true,
    law: act('1990/43/section/51', 'Environmental Protection Act 1990, section 51'),
  },
  {
    topic: 'fire',
    tier: 'county',
    isDuty: true,
    law: act('2004/21/section/1', 'Fire and Rescue Services Act 2004, sections 1 and 7'),
  },
  {
    topic: 'trading-standards',
    tier: 'county',
    isDuty: true,
    law: act('1985/72/section/69', 'Weights and Measures Act 1985, section 69'),
  },
  {
    topic: 'bins',
    tier: 'district',
    isDuty: true,
    law: act('1990/43/section/45', 'Environmental Protection Act 1990, section 45'),
  },
  {
    topic: 'planning',
    tier: 'district',
    isDuty: true,
    law: act('1990/8/section/1', 'Town and Country Planning Act 1990, section 1'),
  },
  { topic: 'housing', tier: 'district', isDuty: true, law: act('1996/52/part/VII', 'Housing Act 1996, parts 6 and 7') },
  {
    topic: 'council-tax',
    tier: 'district',
    isDuty: true,
    law: act('1992/14/section/1', 'Local Government Finance Act 1992, section 1'),
  },
  {
    topic: 'food-and-noise',
    tier: 'district',
    isDuty: true,
    law: act('1990/16/section/6', 'Food Safety Act 1990, section 6; Environmental Protection Act 1990, section 79'),
  },
  { topic: 'licences', tier: 'district', isDuty: true, law: act('2003/17/section/3', 'Licensing Act 2003, section 3') },
  {
    topic: 'community-value',
    tier: 'district',
    isDuty: true,
    law: act('2011/20/section/87', 'Localism Act 2011, sections 87 and 106'),
  },
  {
    topic: 'leisure',
    tier: 'district',
    isDuty: false,
    law: act('1976/57/section/19', 'Local Government (Miscellaneous Provisions) Act 1976, section 19'),
  },
  {
    topic: 'allotments',
    tier: 'parish',
    isDuty: true,
    law: {
      title: 'Small Holdings and Allotments Act 1908, section 23',
      href: 'https://www.legislation.gov.uk/ukpga/Edw7/8/36/section/23',
    },
  },
  {
    topic: 'playing-fields',
    tier: 'parish',
    isDuty: false,
    law: act('1976/57/section/19', 'Local Government (Miscellaneous Provisions) Act 1976, section 19'),
  },
  {
    topic: 'halls',
    tier: 'parish',
    isDuty: false,
    law: act('1972/70/section/133', 'Local Government Act 1972, section 133'),
  },
  {
    topic: 'shelters',
    tier: 'parish',
    isDuty: false,
    law: {
      title: 'Local Government (Miscellaneous Provisions) Act 1953, section 4',
      href: 'https://www.legislation.gov.uk/ukpga/Eliz2/1-2/26/section/4',
    },
  },
  {
    topic: 'neighbourhood-plan',
    tier: 'parish',
    isDuty: false,
    law: act('2004/5/section/38A', 'Planning and Compulsory Purchase Act 2004, section 38A'),
  },
  {
    topic: 'grants',
    tier: 'parish',
    isDuty: false,
    law: act('1972/70/section/137', 'Local Government Act 1972, section 137'),
  },
]

/** What the councils of a tier are responsible for; a unitary council does what county and district do elsewhere. */
export const responsibilitiesIn = (tier: CouncilTier): readonly Responsibility[] =>
  tier === 'unitary'
    ? twoTier.filter((each) => each.tier !== 'parish').map((each) => ({ ...each, tier }))
    : twoTier.filter((each) => each.tier === tier)
