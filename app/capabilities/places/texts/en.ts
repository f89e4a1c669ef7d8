import { count, day, number } from '#ui/texts/english.ts'
import type { AreaProblem, BoundaryProblem } from '../rules/read-geojson.ts'
import type { Topic } from '../rules/responsibilities.ts'
import type { Tier } from '../vocabulary.ts'

/** The words for each topic that a council may be responsible for. */
const topics: Readonly<Record<Topic, { readonly title: string; readonly duty: string }>> = {
  'social-care': { title: 'Social care', duty: 'Care for adults who need it, and keeping children safe.' },
  schools: { title: 'Schools', duty: 'Enough school places for every child, and school transport.' },
  libraries: {
    title: 'Libraries',
    duty: 'A comprehensive and efficient library service for everyone who wants to use it.',
  },
  roads: {
    title: 'Roads and pavements',
    duty: 'Mending, gritting and lighting them. Trunk roads belong to National Highways.',
  },
  buses: { title: 'Bus services', duty: 'Paying for routes that are needed and would not pay for themselves.' },
  'waste-sites': { title: 'Recycling centres', duty: 'Places to take rubbish to, and what becomes of it.' },
  fire: { title: 'Fire and rescue', duty: 'Putting fires out, preventing them, and rescuing people.' },
  'trading-standards': { title: 'Trading standards', duty: 'Fair weights, safe goods and honest selling.' },
  bins: { title: 'Bins', duty: 'Collecting household rubbish and recycling.' },
  planning: {
    title: 'Planning',
    duty: 'Deciding planning applications, and the local plan for where homes and shops may go.',
  },
  housing: { title: 'Housing', duty: 'Help for people who are homeless, and who gets a council or social home.' },
  'council-tax': {
    title: 'Council tax',
    duty: 'Collecting it for all the councils and the police, and help with paying it.',
  },
  'food-and-noise': { title: 'Food and noise', duty: 'Food hygiene, noise, smoke and other nuisances.' },
  licences: { title: 'Licences', duty: 'For pubs, events, taxis and street trading.' },
  'community-value': {
    title: 'Assets of community value',
    duty: 'The list of pubs, shops and halls that the community may bid for.',
  },
  leisure: {
    title: 'Leisure and parks',
    duty: 'Swimming pools, sports centres and larger parks, where the council runs them.',
  },
  allotments: { title: 'Allotments', duty: 'Plots for people who live in the parish, where there is demand.' },
  'playing-fields': { title: 'Playing fields and play areas', duty: 'Greens, pitches and playgrounds.' },
  halls: { title: 'Village halls', duty: 'Halls and community centres, its own or with help from it.' },
  shelters: { title: 'Bus shelters, benches and bins', duty: 'The small things of the street.' },
  'neighbourhood-plan': {
    title: 'Neighbourhood plan',
    duty: 'A plan for the parish that counts when planning applications are decided, after a vote.',
  },
  grants: { title: 'Grants', duty: 'Money for local groups.' },
}

const tierNames: Readonly<Record<Tier, string>> = {
  nation: 'Nation',
  county: 'County',
  unitary: 'Unitary area',
  district: 'District',
  ward: 'Ward',
  parish: 'Parish',
  neighbourhood: 'Neighbourhood',
  msoa: 'Statistical area',
  lsoa: 'Small statistical area',
}

const kinds: Readonly<Record<Tier, string>> = {
  nation: 'a nation',
  county: 'a county',
  unitary: 'an area with one council for everything',
  district: 'a district',
  ward: 'a ward: the area that one to three district councillors are elected for',
  parish: 'a civil parish',
  neighbourhood: 'a neighbourhood',
  msoa: 'an area made for statistics (MSOA), of about 8,000 people; it has no council',
  lsoa: 'a small area made for statistics (LSOA), of about 1,600 people; it has no council',
}

/** What is wrong with a file of a boundary, in words. */
function problemText(problem: BoundaryProblem): string {
  switch (problem.kind) {
    case 'not-json':
      return 'The file is not GeoJSON: it cannot be read as JSON text (UTF-8). If it is a shapefile or KML, save it as GeoJSON first.'
    case 'too-deep':
      return 'The file is not a GeoJSON boundary: its brackets nest too deep.'
    case 'too-many-points':
      return `The boundary has more than ${number(problem.most)} points. Simplify it and try again.`
    case 'too-much-else':
      return 'The file holds much more than one boundary. Save only this place’s boundary.'
    case 'not-geojson':
      return problem.type
        ? `The file is not a GeoJSON boundary: “${problem.type}” is not what we expected there. It must be a Feature, a FeatureCollection, a Polygon or a MultiPolygon.`
        : 'The file is JSON but not GeoJSON: it does not say its “type”.'
    case 'no-area':
      return `The file holds a ${problem.type}, not an area. It must be a Polygon or MultiPolygon.`
    case 'several-areas':
      return problem.count === 0
        ? 'The file holds no area.'
        : `The file holds ${number(problem.count)} areas and none or several name this place’s code. Save only this place’s boundary.`
    case 'bad-position':
      return `Line ${problem.ring} of the boundary: point ${number(problem.position)} is not a pair of numbers.`
    case 'not-closed':
      return `Line ${problem.ring} of the boundary does not end where it began. The first and last point must be the same.`
    case 'too-short':
      return `Line ${problem.ring} of the boundary has fewer than three different points.`
    case 'national-grid':
      return 'The numbers are National Grid metres, not longitude and latitude. Save the file in WGS84 (EPSG:4326).'
    case 'swapped':
      return 'Latitude and longitude are the wrong way round. GeoJSON puts longitude first.'
    case 'not-on-earth':
      return 'Some numbers are no longitude (-180 to 180) and latitude (-90 to 90).'
    case 'nothing-inside':
      return 'The boundary has nothing inside it.'
    case 'far-away':
      return `The boundary is ${number(problem.kilometres)} km away from where this place is. Is it the right file?`
  }
}

/** Everything a person reads of places. */
export const en = {
  topics,
  tierNames,
  navigation: 'Places',
  number,
  day,
  share: (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`),
  residents: (n: number, year: number) => `${count(n, 'resident', 'residents')} (${year})`,
  lists: {
    county: 'Counties',
    unitary: 'Unitary areas',
    district: 'Districts',
    ward: 'Wards',
    parish: 'Parishes',
    neighbourhood: 'Neighbourhoods',
    msoa: 'Areas made for statistics',
    lsoa: 'Small areas made for statistics',
    nation: 'Nations',
  } satisfies Readonly<Record<Tier, string>>,
  listOf: (tier: Tier, n: number) => `${en.lists[tier]} (${number(n)})`,
  map: {
    twin: 'The same places are in the lists on this page.',
    twinOfPostcode: 'The dot is where the postcode is. What it lies in is in the list.',
    lines: 'White lines are the boundaries of wards.',
    of: (name: string) => `Map of ${name}`,
    sources: 'Where boundaries and figures come from',
    credit:
      'Contains OS data © Crown copyright and database right 2025. Source: Office for National Statistics, Open Government Licence v3.0.',
    tiles: (host: string) => `Background map from ${host}.`,
    point: 'The dot shows a village or hall of that name, not the middle of the parish.',
  },
  find: {
    title: 'Find your place',
    lead: 'See what area you live in, who is responsible for what there, and what people are deciding.',
    label: 'Postcode or name of a place',
    hint: 'For example, NR25 6AF or Holt',
    button: 'Find',
    nothingTyped: 'Enter a postcode or the name of a place',
    found: (postcode: string) => `Where ${postcode} is`,
    kinds: {
      lsoa: 'Small area for statistics',
      msoa: 'Area for statistics',
      ward: 'Ward',
      district: 'District',
      county: 'County',
      parish: 'Parish',
      perhaps: 'Parish: perhaps',
    },
    perhapsWhy:
      'We do not have the boundaries of these parishes. These are the nearest by a point in their main village, so it may be another one. Your council tax bill names your parish.',
    noParish: 'We know no parish near here. In a city or large town there may be none.',
    oldPostcode:
      'This postcode is from a list of 2014, the newest we have for Norwich and around it. It may have changed since.',
    unknownTitle: (postcode: string) => `We do not know the postcode ${postcode}`,
    unknown:
      'It may be new, or there may be a slip in it. Check it, try a neighbour’s postcode, or find your place by name or in the list below.',
    outsideTitle: (postcode: string) => `${postcode} is not in this area`,
    outside: (community: string) =>
      `${community} covers other postcodes. If you think yours should be here, check it for slips, or find your place by name.`,
    byName: (text: string, n: number) => `${count(n, 'place', 'places')} with “${text}” in the name`,
    onlyFirst: (n: number) => `These are the first ${n}. Type more of the name to see fewer.`,
    noName: (text: string) => `We found no place called “${text}”`,
    noNameNext:
      'Check the spelling, type only a part of the name, or use the list below. If you meant a postcode, type all of it, such as NR25 6AF.',
    emptyTitle: 'No places yet',
    empty: (community: string) => `The places of ${community} have not been loaded yet.`,
    emptyNext: 'Until they are, you can still take part. An administrator can load places from files of open data.',
    loadLink: 'Load places (for administrators)',
    home: 'Go to the home page',
  },
  place: {
    caption: (tier: Tier) => tierNames[tier],
    is: (name: string, tier: Tier, within: readonly string[]) =>
      `${name} is ${kinds[tier]}${within.length > 0 ? `${kinds[tier].includes(':') || kinds[tier].includes(';') ? '. It lies in ' : ' in '}${within.join(', ')}` : ''}.`,
    code: 'Code',
    alsoKnownAs: (tier: Tier) => (tier === 'msoa' ? 'Name in statistics' : 'Earlier code'),
    council: 'Council',
    parishCouncil: 'A parish or town council, or a meeting of its electors. We have no list of which.',
    people: 'Residents',
    matters: 'What people are deciding here',
    mattersLink: (name: string) => `See matters in ${name}`,
    who: 'Who is responsible for what',
    whoLead:
      'Three tiers of councils share the work here, each with its own councillors and its own part of the council tax.',
    whoLeadTwo:
      'Two tiers of councils share the work here, each with its own councillors and its own part of the council tax.',
    whoLeadOne: 'One council does the work of county and district here.',
    must: 'must',
    may: 'may',
    lawSummary: 'The law behind this',
    lawLead: 'How the work is shared:',
    lawLink: 'GOV.UK: Understand how your council works',
    lawHref: 'https://www.gov.uk/understand-how-your-council-works',
    parishTier: 'Parish or town council',
    parishMay: 'Apart from allotments it may do these things, but need not: each council decides.',
    districtTier: 'District council',
    unparished: (name: string, council: string) => `There are no parishes in ${name}. ${council} does some of these.`,
    figures: 'Who lives here',
    ages: (year: number) => `Residents by age, ${year}`,
    age: 'Age',
    ageBands: ['Under 15', '15 to 24', '25 to 44', '45 to 64', '65 to 79', '80 and over'],
    here: 'Here',
    tenths: (year: number) => `Where they live: deprivation of their small area, ${year}`,
    tenth: 'Their small area is among England’s',
    tenthBands: ['most deprived fifth', 'second fifth', 'middle fifth', 'fourth fifth', 'least deprived fifth'],
    compared: (name: string) => name,
    source: 'Source',
    sourceAbout: (title: string) => `Source: ${title}`,
    missing: 'What we do not have',
    noBoundary: (tier: Tier, why: string | null) =>
      `We have no boundary for this ${tierNames[tier].toLowerCase()}${why ? `: ${why}` : ''}. An officer of this community can upload one.`,
    noPoint: 'We do not know where it lies within its district, so it is not on the map.',
    noFigures: (tier: Tier) => `We have no figures of the residents of this ${tierNames[tier].toLowerCase()}.`,
    boundaryBy: (source: string, on: string) =>
      `The boundary was uploaded by an officer on ${on}. It comes from: ${source}`,
    boundaryWithdrawn: (on: string, why: string) => `A boundary was withdrawn on ${on}: ${why}`,
    uploadLink: 'Upload a boundary',
    changeLink: 'Replace or withdraw the boundary',
    download: 'Download the boundary (GeoJSON)',
    parishesHere: 'Parishes with their main village here',
    parishesHereWhy: 'By the point of their village; a parish may reach into other wards.',
    nearby: (tier: Tier) => `${en.lists[tier]} around here`,
    onThisPage: 'On this page',
    breadcrumb: 'Places',
  },
  sources: {
    title: 'Where boundaries and figures come from',
    lead: 'All of it is open data. We changed nothing but what is said here.',
    by: 'Published by',
    year: 'Stands for',
    licence: 'Licence',
    attribution: 'What the licence wants said',
    note: 'What to know',
    link: 'Where we took it from',
    empty: 'No places have been loaded yet, so there are no sources.',
    licenceLinks: {
      'Open Government Licence v3.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    } as Readonly<Record<string, string>>,
  },
  load: {
    title: 'Load places',
    lead: 'Give a GeoJSON file with the boundaries of many places of one kind, such as all wards. Load the widest first. Places that are here already are brought up to date.',
    file: 'GeoJSON file',
    fileHint: 'Up to 5 MB, longitude and latitude (WGS84), at most 50,000 points in all.',
    tier: 'What are they?',
    code: 'Property that holds the code',
    codeHint: 'For example, WD25CD',
    name: 'Property that holds the name',
    nameHint: 'For example, WD25NM',
    within: 'Code of the place they all lie in (optional)',
    withinHint: 'For example, E07000147 for wards of North Norfolk. It must be loaded already.',
    year: 'Year the boundaries were in force',
    button: 'Load them',
    done: (n: number) => `${count(n, 'place is', 'places are')} loaded.`,
    errors: {
      'tier-missing': 'Choose what they are',
      'code-missing': 'Enter the property that holds the code',
      'name-missing': 'Enter the property that holds the name',
      'within-wrong': 'Enter the code of a place that is loaded already, or leave it empty',
      'year-wrong': 'Enter a year with four digits',
      'not-yours-to-do': 'Only an administrator, signed in with a second factor, can do this.',
    },
    problem: (problem: BoundaryProblem | AreaProblem): string => {
      switch (problem.kind) {
        case 'no-features':
          return 'The file is not a FeatureCollection with at least one feature.'
        case 'bad-code':
          return `Feature ${number(problem.feature)} has no code in that property: letters, digits and hyphens, beginning with a capital or a digit.`
        case 'bad-name':
          return `Feature ${number(problem.feature)} has no name in that property, of at most 120 characters.`
        case 'same-code':
          return `Feature ${number(problem.feature)} has the code ${problem.code}, which another has too.`
        case 'bad-feature':
          return `Feature ${number(problem.feature)}: ${problemText(problem.problem)}`
        default:
          return problemText(problem)
      }
    },
  },
  boundary: {
    title: (name: string) => `The boundary of ${name}`,
    lead: 'Give a GeoJSON file with the boundary of this one place. You will see it drawn before it is kept.',
    where: 'Where to find one',
    whereText:
      'The Office for National Statistics and Ordnance Survey publish the boundaries of parishes as open data. A file may hold many parishes: we take the one that names this place’s code.',
    official:
      'This place has a boundary that came with the data of this community. Only boundaries uploaded by officers can be changed here.',
    file: 'GeoJSON file',
    fileHint: 'Up to 5 MB, longitude and latitude (WGS84), at most 50,000 points.',
    source: 'Where does it come from?',
    sourceHint:
      'Publisher, name and date, such as “Ordnance Survey, Boundary-Line, October 2026”. Everyone can read this.',
    licence: 'What does its licence want said?',
    licenceHint:
      'For example, “Contains OS data © Crown copyright and database right 2026, Open Government Licence v3.0”. Everyone can read this.',
    look: 'Look at it',
    previewTitle: (name: string) => `Is this ${name}?`,
    previewLead: (points: number, square: string) =>
      `The file holds ${count(points, 'point', 'points')} around ${square} square kilometres. Nothing is public yet.`,
    inside: 'Main villages inside',
    nothingInside: 'None that we have a point for',
    keep: 'Keep this boundary',
    other: 'Choose another file',
    inForce: (on: string) => `In force since ${on}`,
    from: 'From',
    withdrawTitle: 'Withdraw the boundary',
    because: 'Why?',
    becauseHint: 'Everyone can read this.',
    withdraw: 'Withdraw it',
    history: 'Boundaries before',
    withdrawnOn: (on: string, why: string) => `Withdrawn on ${on}: ${why}`,
    replaced: 'Replaced by a newer one.',
    sourceTitle: (name: string) => `Boundary of ${name}, uploaded by an officer`,
    done: { kept: 'The boundary is kept and shown on the map.', withdrawn: 'The boundary is withdrawn.' },
    doneTitle: 'Done',
    back: (name: string) => `Back to ${name}`,
    errors: {
      'file-missing': 'Choose a GeoJSON file',
      'source-missing': 'Enter where the boundary comes from',
      'source-long': 'Where it comes from must be 300 characters or fewer',
      'licence-missing': 'Enter what the licence wants said',
      'licence-long': 'What the licence wants said must be 300 characters or fewer',
      'because-missing': 'Enter why the boundary is withdrawn',
      'because-long': 'Why must be 300 characters or fewer',
      'draft-gone': 'That file is no longer held. Choose it again.',
      'official-boundary': 'This place has a boundary that came with the community’s data. It cannot be replaced here.',
      'not-yours-to-do': 'Only an officer, signed in with a second factor, can do this.',
      'nothing-to-withdraw': 'There is no uploaded boundary to withdraw.',
    },
    fallback: 'Check this field',
    problem: problemText,
  },
}

export type PlacesTexts = typeof en
