/** The page after voting. */
export const receipt = {
  title: 'Your vote is in',
  kicker: 'Receipt',
  yours: 'Your receipt',
  keep: 'Write it down, or take a picture. After the close you will find it in the public list of receipts: then you know that a paper of yours was counted.',
  safe: 'You can show it to anybody. It does not tell how you voted, and nobody can find out from it.',
  change: 'Change my vote',
  changeHint: 'You can, until the ballot closes. Your receipt stays the same.',
  back: 'Back to the ballot',
  private: {
    title: 'For you alone: the key of your paper',
    text: 'This browser keeps the key with which your vote can be changed, and with which you can see after the close that your paper says what you chose. You can take the key to another browser or phone of yours.',
    warning: 'Never show the key to anybody. Whoever has it can change your vote, and can see how you voted.',
    show: 'Show the key',
    label: 'Key of your paper',
    copy: 'Copy the key',
    copied: 'Copied. Delete it wherever you paste it as soon as you have used it.',
  },
  forget: {
    title: 'Is this somebody else’s phone or computer?',
    text: 'Then make it forget your vote. After that nobody can see it here, and you can change it only with the key. Your vote stays in.',
    button: 'Forget my vote on this device',
    sure: 'Yes, forget it',
    done: 'Forgotten. Your vote is in, and this device does not know it any more.',
  },
  byServer: {
    text: 'You voted the simpler way. To change your vote, vote again with the same account.',
    none: 'There is no receipt for you here: you have not voted in this ballot without script.',
  },
  notHere: {
    title: 'There is no receipt in this browser',
    text: 'If you voted in another browser, look there. If you made this one forget your vote, the receipt is where you wrote it down.',
  },
}
