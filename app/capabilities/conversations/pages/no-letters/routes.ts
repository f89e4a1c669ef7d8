import { noLettersRoutes } from '#capabilities/people/index.ts'
import { sameBytes } from '#platform/secrets.ts'
import { chooseLetters } from '../../acts/choose-letters.ts'
import { keyOfNoLetters, whoWantsNoLetters } from '../../store/letters.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { noLettersPath } from '../addresses.ts'

export const lettersRoutes = noLettersRoutes({
  path: noLettersPath,
  about: 'what one said or took part in',
  isKey({ house, community }, person, key) {
    const right = keyOfNoLetters(house.secrets, community.id, person)
    return sameBytes(Buffer.from(right), Buffer.from(key))
  },
  async areStopped({ read, community }, person) {
    return (await whoWantsNoLetters(read, community.id, [person])).has(person)
  },
  choose: chooseLetters,
  texts: (locale) => facilitateTextsFor(locale).noLetters,
})
