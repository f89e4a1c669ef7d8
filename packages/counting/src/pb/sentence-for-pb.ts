import type { PbTrouble } from './pb-trouble.ts'

/** What is wrong, and what was done about it or what to do, in a plain sentence. */
export function sentenceForPb({ kind, found = '', other = '' }: PbTrouble): string {
  switch (kind) {
    case 'not-text':
      return 'this is not a text file. Choose the .pb file itself, not a zip of it.'
    case 'utf-16':
      return 'the file is written in UTF-16. Save it as UTF-8.'
    case 'no-meta':
      return `a .pb file begins with a line META; here stands "${found}".`
    case 'section-missing':
      return `the section ${other} is missing before this line. The file may be cut short.`
    case 'section-twice':
      return `the section ${found} comes a second time, or out of its order (META, PROJECTS, VOTES).`
    case 'column-missing':
      return `the line that names the columns is missing, or does not name "${other}".`
    case 'quote-never-closed':
      return `a quotation mark is opened and never closed: ${found}`
    case 'record-too-long':
      return 'this line is longer than a megabyte. Is this a .pb file?'
    case 'key-missing':
      return `the section META does not say "${other}".`
    case 'bad-vote-type':
      return `the vote_type "${found}" is none of approval, choose-1, cumulative, scoring, ordinal.`
    case 'bad-amount':
      return `"${found}" is not an amount of money (digits, with a point or comma for decimals).`
    case 'negative-amount':
      return `the amount ${found} is below 0.`
    case 'no-project-id':
      return 'the project has no project_id.'
    case 'project-twice':
      return `the project "${found}" is there already, in line ${other}.`
    case 'bad-points':
      return `"${found}" is not a list of numbers.`
    case 'points-too-large':
      return 'the points are so large that their sum would not be exact.'
    case 'no-points-column':
      return 'papers of this vote_type need a column "points".'
    case 'too-many-papers':
      return 'there are more papers than can be counted.'
    case 'key-twice':
      return `META says "${found}" twice; the later one counts.`
    case 'not-utf-8':
      return 'some letters are not UTF-8 and cannot be read; the rest counts.'
    case 'wrong-number-of-fields':
      return `the line has another number of fields${other && ` than the ${other} it should have`}; those missing count as empty, those too many are left out.`
    case 'unknown-project':
      return `the paper "${found}" names a project that is not there; its other choices count.`
    case 'named-twice':
      return `the paper "${found}" names a project twice; it counts once.`
    case 'more-than-one':
      return `the paper "${found}" names more than one project, though one was allowed; all of them count.`
    case 'fewer-points':
      return `the paper gives points (${found}) to fewer than its ${other} projects; the others get none.`
    case 'more-points':
      return `the paper gives more points (${found}) than it names projects (${other}); those too many are left out.`
    case 'voter-twice':
      return `the voter_id "${found}" is there already; both papers count.`
    case 'count-of-projects':
      return `META says ${found} projects, the file has ${other}; those in the file count.`
    case 'count-of-papers':
      return `META says ${found} papers, the file has ${other}; those in the file count. It may be cut short.`
    case 'count-of-votes':
      return `the votes said for project ${found} are not those on the papers, ${other}; the papers count.`
    case 'sum-of-score':
      return `the score said for project ${found} is not that of the papers, ${other}; the papers count.`
  }
}
