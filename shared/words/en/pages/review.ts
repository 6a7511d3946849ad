/** The Review page. */
import { SHARED_PORT } from '../../../knowledge/settings.ts';
import type { Interrupted } from '../../../plan/outage.ts';
import type { Choice } from '../../../choice/choice.ts';
import { plain } from '../../../text/printable.ts';
import { listed, seconds } from '../phrases.ts';
import { addresses } from './addresses.ts';

export const review = {
  title: (server: string) => `Review the plan for ${server}`,
  lead: (steps: number) =>
    steps === 0
      ? 'Share80 has no step left to run. Your part is below.'
      : steps === 1
        ? 'Share80 will run this one step. Nothing has changed yet.'
        : `Share80 will run these ${steps} steps in order. Nothing has changed yet.`,
  nothingTitle: (server: string) => `${server} already has these settings`,
  nothingToDo: 'No change is necessary.',
  nothingText: 'Verify that the settings work.',
  outage: 'Expected outage',
  outageText: (web: number, streaming: number, streamingRuns: boolean, down: Interrupted, stays: readonly string[]) =>
    [
      stays.length > 0
        ? `Until you undo the plan, stays stopped: ${plain(listed(stays))}.`
        : web > 0
          ? `${INTERRUPTED[down]}: about ${seconds(web)} (estimate).`
          : 'Websites: none.',
      !streamingRuns
        ? 'HTTP streaming: not running today.'
        : streaming > 0
          ? `HTTP streaming: about ${seconds(streaming)} (estimate).`
          : 'HTTP streaming: none.',
      ...(web > 0 ? ['The server might also need a restart.'] : []),
    ].join(' '),
  backup: 'Backup',
  backupText: (id: string) =>
    `On the server, in Share80\\${id} in the Windows folder, for administrators only. The agent writes it before the first change.`,
  undo: 'If something goes wrong',
  undoText:
    'If a step fails, the agent rolls back and lists what it couldn’t restore. Later, use Undo on the Report page, or UNDO.cmd of the kit on the server. Undo refuses if the settings were changed since.',
  before: 'Today',
  after: 'After the change',
  costs: 'Side effects',
  steps: 'Steps',
  yours: 'Your part',
  save: 'Save or print this plan',
  stepDetail: 'Details',
  stepUndo: 'Undo',
  stepTime: 'Time',
  stepTimeText: (outage: number, limit: number) =>
    `${outage > 0 ? `outage about ${seconds(outage)}` : 'no outage'}, limit ${seconds(limit)}`,
  question: (server: string) => `Apply the plan to ${server}?`,
  questionText: ({ streamAddress, streamPort, webAddresses }: Choice) =>
    addresses.sentence(streamAddress, streamPort, webAddresses, streamPort === SHARED_PORT),
  questionSafety:
    'The agent backs up the settings first. If a step fails or you cancel, it rolls back and lists anything it couldn’t restore.',
  approve: (web: number, streaming: number, stays: readonly string[]) => {
    const outage = Math.max(web, streaming);
    if (stays.length > 0) return 'Apply now (services stay stopped)';
    return outage > 0 ? `Apply now (outage about ${seconds(outage)})` : 'Apply now (no outage)';
  },
  keep: 'Don’t apply',
};

const INTERRUPTED: Record<Interrupted, string> = {
  'http-sys': 'Websites and other Http.sys programs',
  services: 'Websites and other services that restart',
  websites: 'Websites',
};
