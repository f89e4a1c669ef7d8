import { noLettersRoutes } from '#capabilities/people/index.ts'
import { sameBytes } from '#platform/secrets.ts'
import { chooseLetters } from '../../acts/choose-letters.ts'
import { hrefOfNoLetters, keyOfNoLetters, whoWantsNoLetters } from '../../store/letters.ts'
import { textsFor } from '../../texts/texts.ts'

export const lettersRoutes = noLettersRoutes({
  path: hrefOfNoLetters,
  about: 'what one proposed or supports',
  isKey({ house, community }, person, key) {
    const right = keyOfNoLetters(house.secrets, community.id, person)
    return sameBytes(Buffer.from(right), Buffer.from(key))
  },
  async areStopped({ read, community }, person) {
    return (await whoWantsNoLetters(read, community.id, [person])).has(person)
  },
  choose: chooseLetters,
  texts: (locale) => textsFor(locale).noLetters,
})
