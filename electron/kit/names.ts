/** The names of a kit's files. electron/agent/speaking/kit-manifest.js knows the same. */
export const MANIFEST = 'manifest.txt';
export const AGENT = 'agent.js';
/** Asks for the script engine first: an old one stops at the agent's first line without a word. */
export const ENGINE = 'engine.js';
export const REQUEST = 'request.json';
export const PLAN = 'plan.json';
export const LINK = 'link.json';
export const READ_ME = 'READ-ME.txt';

/** What the agent does for the person who starts a file at the server. */
export type KitVerb = 'look' | 'apply' | 'undo' | 'link' | 'watch';

/** The file that a person starts, as `LOOK.cmd`. */
export function startFileName(verb: KitVerb): string {
  return `${verb.toUpperCase()}.cmd`;
}

/** Every file that a kit can hold besides its manifest. */
export const KIT_NAMES: readonly string[] = [
  AGENT,
  ENGINE,
  REQUEST,
  PLAN,
  LINK,
  startFileName('link'),
  startFileName('watch'),
  startFileName('look'),
  startFileName('apply'),
  startFileName('undo'),
  READ_ME,
];

/** The name of a result, as `share80-look-SERVER-20260102-030405.txt`; the time is UTC. */
export const RESULT_NAME = /^share80-(look|apply|undo|link|watch)-[A-Za-z0-9_-]{1,64}-\d{8}-\d{6}\.txt$/;
