/** English: what a kit is worth, and how to be sure of it. */
import type { KitFingerprints } from '../../wire/link-status.ts';

export const kit = {
  checkTitle: 'Make sure that this is your kit',
  codeLimit:
    'The check code detects a mixed-up or damaged kit. It’s too short to detect a kit that someone forged on purpose.',
  compare: (folder: string) =>
    `If that matters, copy the kit yourself, or compare its files on the server with those on this PC. Share ${folder} for reading. On the server, run “fc /b agent.js \\\\PC\\SHARE\\agent.js”, then the same for manifest.txt. Both must report no differences.`,
  earlierData:
    'Share80 0.1 applied this setup. Its data is on the server in the folder Share80 of the system drive, where other users can add files. Don’t run anything in that folder. Undo checks each file before it uses it. Delete the folder afterward.',
  fingerprints: ({ agent, manifest }: KitFingerprints) => [
    `SHA-256 of agent.js: ${agent}`,
    `SHA-256 of manifest.txt: ${manifest}`,
  ],
};
