/** English: what a kit is worth, and how to be sure of it. */
import type { KitFingerprints } from '../../wire/link-status.ts';

export const kit = {
  checkTitle: 'How to be sure that it is this kit',
  codeLimit:
    'The check code finds a kit that was mixed up or damaged. It is too short to stop somebody who forges one on purpose.',
  compare: (folder: string) =>
    `Where that matters, carry the kit yourself, or compare it on the server with the files on this PC: share ${folder} for reading, and type at the server “fc /b agent.js \\\\PC\\SHARE\\agent.js”, then the same for manifest.txt. Both must say that there are no differences.`,
  earlierData:
    'Share80 0.1 made this setup. It kept its data on the server in the folder Share80 of the system drive, where users can add files. Start nothing in that folder. The undo checks each file before it uses it; remove the folder afterwards.',
  fingerprints: ({ agent, manifest }: KitFingerprints) => [
    `SHA-256 of agent.js: ${agent}`,
    `SHA-256 of manifest.txt: ${manifest}`,
  ],
};
