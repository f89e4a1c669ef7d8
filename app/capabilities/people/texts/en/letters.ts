import { day } from '#ui/texts/english.ts'

interface Sender {
  readonly community: string
  readonly origin: string
}

const foot = ({ community, origin }: Sender) => `\n\n${community}\n${origin}\n`

/** Letters, as plain text. */
export const letters = {
  signIn: (about: Sender & { readonly link: string; readonly code: string }) => ({
    subject: `Your link and code for ${about.community}`,
    text:
      `Open this link to sign in:\n\n${about.link}\n\n` +
      `Or enter this code on the page that asked for it:\n\n    ${about.code}\n\n` +
      'Both work for 15 minutes, once. Nobody from this community will ever ask you for the code.\n' +
      `If you did not ask for this, do nothing: without you, nobody can sign in with it.${foot(about)}`,
  }),
  mailChange: (about: Sender & { readonly link: string }) => ({
    subject: `Confirm your new address for ${about.community}`,
    text:
      `Somebody asked to use this address for an account at ${about.community}. If it was you, open this link:\n\n${about.link}\n\n` +
      `It works for 15 minutes, once. If it was not you, do nothing.${foot(about)}`,
  }),
  mailChanging: (about: Sender & { readonly email: string }) => ({
    subject: `A change of address was asked for at ${about.community}`,
    text:
      `Your account may soon use the address ${about.email} instead of this one.\n` +
      `If it was not you, sign in now and end all sessions:\n\n${about.origin}/account/sessions${foot(about)}`,
  }),
  mailChanged: (about: Sender & { readonly email: string }) => ({
    subject: `Your address at ${about.community} was changed`,
    text:
      `Your account now uses ${about.email}. All other sessions were ended.\n` +
      `If it was not you, tell an administrator of ${about.community} at once.${foot(about)}`,
  }),
  credentialChanged: (about: Sender & { readonly what: string }) => ({
    subject: `How you sign in to ${about.community} was changed`,
    text: `${about.what}\n\nIf it was not you, sign in by email and look at your account:\n\n${about.origin}/account${foot(about)}`,
  }),
  credentials: {
    password: 'A password was set. All other sessions were ended.',
    passwordRemoved: 'The password was removed. You sign in by email or passkey.',
    passkey: 'A passkey was added.',
    passkeyRemoved: 'A passkey was removed.',
    authenticator: 'A second code by an authenticator app was set up.',
    reset:
      'An administrator reset how you sign in: password, passkeys and second code are gone, and every session was ended. Sign in by email and set them up again.',
    authenticatorRemoved: 'The second code was removed.',
    provider: (name: string) => `Your account can now be used with ${name}.`,
  },
  invitation: (about: Sender & { readonly organisation: string; readonly link: string; readonly until: Date }) => ({
    subject: `You are invited to ${about.organisation}`,
    text:
      `You are invited to join ${about.organisation} at ${about.community}. Sign in with this address and accept:\n\n${about.link}\n\n` +
      `The link works until ${day(about.until)}, once, and only for this address. If you do not know them, do nothing.${foot(about)}`,
  }),
  appealMade: (about: Sender & { readonly link: string }) => ({
    subject: `Somebody asks to be recognised as a resident of ${about.community}`,
    text: `Please look at it and decide, with a reason:\n\n${about.link}${foot(about)}`,
  }),
  appealDecided: (about: Sender & { readonly isUpheld: boolean; readonly reason: string }) => ({
    subject: about.isUpheld
      ? `You are now a resident of ${about.community}`
      : `Your appeal at ${about.community} was turned down`,
    text:
      `${about.isUpheld ? 'We looked again, and you are now recorded as a resident.' : 'We looked again, and could not record you as a resident.'}\n\n` +
      `The reason given:\n\n${about.reason}\n\n` +
      `${about.isUpheld ? 'You can now take part in everything for residents.' : `You can still take part in everything open to all, prove it another way, or appeal again with something new:\n\n${about.origin}/residence`}${foot(about)}`,
  }),
  residenceChanged: (about: Sender & { readonly isResident: boolean; readonly reason: string }) => ({
    subject: about.isResident
      ? `You are now a resident of ${about.community}`
      : `You are no longer recorded as a resident of ${about.community}`,
    text: `The reason given:\n\n${about.reason}\n\nIf that is wrong, tell us here:\n\n${about.origin}/residence${foot(about)}`,
  }),
  registerGone: 'The list of residents was replaced, and you are not on the new one.',
  roleGiven: (about: Sender & { readonly role: string }) => ({
    subject: `You have a new role at ${about.community}`,
    text: `You are now ${about.role}. Sign in to begin:\n\n${about.origin}/sign-in${foot(about)}`,
  }),
  roleEnded: (about: Sender & { readonly role: string }) => ({
    subject: `A role of yours at ${about.community} has ended`,
    text: `You are no longer ${about.role}. If that is wrong, ask an administrator.${foot(about)}`,
  }),
  erased: (about: Sender) => ({
    subject: `Your account at ${about.community} was erased`,
    text: `As you asked, everything that says who you are was removed. What you said in public stays, without your name.${foot(about)}`,
  }),
}
