import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB, two passes, one lane: what OWASP's password storage cheat sheet asks at least. */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** One form for what different keyboards send for the same letters. */
const plain = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(plain(password), options)

/** A hash of nobody's password: checked for unknown addresses, so that they take the same time. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$JLa5a+ty1CP1pneH2A0BhQ$9udA3SoVMdu6Mtfv0Mg9H+K9E09aWFILMeekQhJyKCY'

export async function isPassword(password: string, hashed: string): Promise<boolean> {
  return verify(hashed, plain(password))
}
