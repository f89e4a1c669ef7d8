import type { OrganisationRegister } from '../vocabulary.ts'

/**
 * The form of a number in a public register; says nothing about whether there is such an organisation, or who they are.
 *
 * - Charities in England and Wales: six or seven digits, not beginning with 0 (register-of-charities.charitycommission.gov.uk;
 *   org-id.guide list GB-CHC, with 279417 and 1173575 as examples). A linked charity's `-1` is not part of it.
 * - Scotland: SC and six digits (oscr.org.uk; org-id.guide GB-SC: SC042386). SC alone does not tell a Scottish charity
 *   from a Scottish company: which it is, is chosen.
 * - Northern Ireland: NIC and six digits (charitycommissionni.org.uk; org-id.guide GB-NIC).
 * - Companies: eight characters, all digits or two letters and six digits; shorter numbers have lost leading noughts
 *   (Companies House; org-id.guide GB-COH: 09506232). A few societies there end in a letter.
 * - Community interest companies (Companies (Audit, Investigations and Community Enterprise) Act 2004, part 2) are companies
 *   limited by shares or guarantee: digits, SC or NI.
 * - Councils: the code of their area by the Office for National Statistics, E04 to E10, W04, W06, S12 or N09 and six
 *   digits. No list of organisation identifiers has parish councils, so the area stands for its council.
 * - Community amateur sports clubs: HMRC publishes only names and addresses, so its own reference is asked for: two
 *   letters and three to six digits, as HMRC writes references of charities and clubs.
 * - Mutuals: the number in the Mutuals Public Register of the Financial Conduct Authority: two letters or none, up to six
 *   digits, a letter or none (org-id.guide GB-MPR: 235C, IP031455).
 */
const forms: Record<OrganisationRegister, RegExp> = {
  'charity-england-wales': /^[1-9]\d{5,6}$/,
  'charity-scotland': /^SC\d{6}$/,
  'charity-northern-ireland': /^NIC\d{6}$/,
  company: /^(\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z])$/,
  'community-interest-company': /^(\d{8}|SC\d{6}|NI\d{6})$/,
  council: /^(E(04|06|07|08|09|10)|W0[46]|S12|N09)\d{6}$/,
  'sports-club': /^[A-Z]{2}\d{3,6}$/,
  mutual: /^([A-Z]{2})?\d{2,6}[A-Z]?$/,
}

/** The number as it is kept (capitals, no spaces, leading noughts back), or null where it has not the register's form. */
export function normaliseNumber(register: OrganisationRegister, text: string): string | null {
  if (text.length > 30) return null
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '')
  const isCompany = register === 'company' || register === 'community-interest-company'
  const whole = isCompany && /^\d{5,7}$/.test(bare) ? bare.padStart(8, '0') : bare
  return forms[register].test(whole) ? whole : null
}
