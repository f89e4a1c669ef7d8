import { noLettersRoutes } from '#capabilities/people/index.ts'
import { chooseLetters } from '../../acts/choose-letters.ts'
import { hrefOfNoLetters, isNoLettersKey, whoWantsNoLetters } from '../../store/no-letters.ts'
import { textsFor } from '../../texts/texts.ts'

export const lettersRoutes = noLettersRoutes({
  path: hrefOfNoLetters,
  about: 'answers',
  isKey: ({ house }, person, key) => isNoLettersKey(house.secrets, person, key),
  async areStopped({ read, community }, person) {
    return (await whoWantsNoLetters(read, community.id, [person])).has(person)
  },
  choose: chooseLetters,
  texts: (locale) => textsFor(locale).noLetters,
})
