/** The Review page, and the drawing of who listens where. */
import { SHARED_PORT } from '../../../knowledge/settings.ts';
import type { Choice } from '../../../choice/choice.ts';
import { plural, seconds } from '../phrases.ts';
import { addresses } from './addresses.ts';

const owners = { web: 'Web', streaming: 'Streaming', other: 'Other program', nobody: 'nobody' };

function drawingRow({ endpoint, count }: { endpoint: string; count: number }): string {
  return count === 1 ? endpoint : `${count} addresses, port ${endpoint.split(':')[1] ?? ''}`;
}

const drawing = {
  owner: owners,
  under: (owner: 'web' | 'streaming' | 'other', listens: boolean, program: string) => {
    if (!listens) return 'does not listen';
    return owner === 'web' ? 'IIS, by Http.sys' : owner === 'streaming' ? 'Media Services' : program;
  },
  row: drawingRow,
  said: (title: string, rows: readonly { endpoint: string; count: number; owner: keyof typeof owners }[]) =>
    `${title}: ${rows.map((row) => `${drawingRow(row)}, ${owners[row.owner]}`).join('; ')}.`,
};

const page = {
  title: (server: string) => `The plan for ${server}`,
  lead: (steps: number) =>
    `Exactly these ${plural(steps, 'step', 'steps')} will be taken, in this order, and nothing else. Nothing has been changed so far.`,
  nothingTitle: (server: string) => `${server} is set up already`,
  nothingToDo: 'There is nothing to do.',
  nothingText: 'The server already shares port 80 the way you chose. See whether it works.',
  outage: 'What stops, and for how long',
  outageText: (web: number, streaming: number) => {
    const parts = [];
    parts.push(web > 0 ? `Web sites: about ${seconds(web)}.` : 'Web sites go on.');
    parts.push(streaming > 0 ? `HTTP streams: about ${seconds(streaming)}.` : 'Streams go on.');
    return parts.join(' ');
  },
  backup: 'Where the backup is',
  backupText: (id: string) =>
    `On the server, in Share80\\${id} in the Windows folder, for administrators only; written before the first change.`,
  undo: 'How to go back',
  undoText:
    'If a step fails, the agent rolls back and says what it couldn’t restore. Later: as the Report page says, or UNDO.cmd of the kit on the server. Undo refuses if the settings were changed since.',
  before: 'Today',
  after: 'After the change',
  costs: 'What this costs',
  steps: 'Step by step',
  save: 'Save or print this plan',
  stepDetail: 'In detail',
  stepUndo: 'Undo',
  stepTime: 'Time',
  stepTimeText: (outage: number, limit: number) =>
    `${outage > 0 ? `interrupts for about ${seconds(outage)}` : 'interrupts nothing'}; given up after ${seconds(limit)}`,
  question: (server: string) => `Change ${server} now?`,
  questionText: ({ streamAddress, streamPort, webAddresses }: Choice) =>
    addresses.sentence(streamAddress, streamPort, webAddresses, streamPort === SHARED_PORT),
  questionSafety:
    'Settings are saved first. If a step fails or you cancel, the agent rolls back and lists anything that it couldn’t restore.',
  approve: (server: string, web: number, streaming: number) => {
    if (web > 0) return `Change ${server} now (web stops for about ${seconds(web)})`;
    if (streaming > 0) return `Change ${server} now (streams stop for about ${seconds(streaming)})`;
    return `Change ${server} now (nothing stops)`;
  },
  keep: 'Not now',
};

export const review = { ...page, drawing };
