/** The page of a set-up that was interrupted. */

const page = {
  title: (server: string) => `How ${server} stands`,
  word: 'Interrupted',
  changed: 'Changed as planned',
  unchanged: 'Not changed',
  other: 'In between (may not work), or not known',
  none: 'Nothing',
  ways: 'Two ways out',
  back: 'Go back',
  finish: 'Finish',
  question: (server: string) => `Undo the interrupted plan on ${server}?`,
  undoNow: (server: string) => `Undo it on ${server} now`,
  notNow: 'Don’t undo',
};

/** A set-up whose server called over a link that is closed now. */
const callAgain = {
  title: 'Reach the server again',
  text: 'To look at it again or to undo the set-up, the server has to call: write a kit for it and start LINK.cmd there.',
  button: 'Write a kit and listen...',
};

/** The agent of a live link is silent. */
const lostLink = {
  title: 'The connection to the server is lost',
  text: (folder: string) =>
    `On the server, start LINK.cmd of the same kit again (from ${folder}). This page goes on by itself when the server calls.`,
  otherKit: 'Or create a new kit',
};

export const recover = { ...page, callAgain, lostLink };
