/** The page of a set-up that was interrupted. */

const page = {
  title: (server: string) => `Setup of ${server} was interrupted`,
  word: 'Interrupted',
  changed: 'Changed as planned',
  unchanged: 'Not changed',
  other: 'In between (might not work), or unknown',
  none: 'Nothing',
  ways: 'Choose how to continue',
  question: (server: string) => `Undo the interrupted plan on ${server}?`,
  undoNow: 'Undo now',
  notNow: 'Don’t undo',
};

/** A set-up whose server called over a link that is closed now. */
const callAgain = {
  title: 'Reconnect the server',
  text: 'To verify or undo the setup, create a kit and run its LINK.cmd on the server.',
  button: 'Create kit and wait...',
};

/** The agent of a live link is silent. */
const lostLink = {
  title: 'The connection to the server is lost',
  text: (folder: string) =>
    `On the server, run LINK.cmd of the same kit again (from ${folder}). This page continues when the server connects.`,
  otherKit: 'Or create a new kit',
};

export const recover = { ...page, callAgain, lostLink };
