import { EXIT } from '../call/exit-status.ts';
import { askForStream } from '../../probe/ask-for-stream.ts';
import { readStreamAddress } from '../../probe/read-stream-address.ts';
import { streamUrl } from '../../../shared/stream/stream-address.ts';
import { isAnswered, streamedBy } from '../../../shared/stream/stream-answer.ts';
import type { Command } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import * as v from 'valibot';
import { streamAnswer } from '../../../shared/stream/stream-answer.ts';

/** A player waits some time for a server that is far away or busy. Unit: milliseconds. */
const TIMEOUT_MS = 10_000;

/** `share80 stream URL`: a player's own first request, of any server, on any day. Plays nothing. */
export const stream: Command = {
  name: 'stream',
  operands: ['URL'],
  options: {},
  answer: {
    url: v.string(),
    by: v.nullable(v.picklist(['wms', 'encoder', 'other'])),
    answer: streamAnswer,
    words: v.string(),
  },
  example: ['mms://192.168.10.11/sample'],
  async run({ operands, output, language }) {
    const [typed = ''] = operands;
    const address = readStreamAddress(typed);
    if (!address.ok) throw new CliExit(EXIT.usage, (words) => words.streamAddressWords(address.problem));
    const { commandLine, streamWords } = language;
    const url = streamUrl('mms', address.value);
    output.note(commandLine.stream.asking(url));
    const answer = await askForStream(address.value, { timeoutMs: TIMEOUT_MS });
    const { result, kind, title, parts } = streamWords(answer);
    output.result(result);
    if (answer.outcome === 'streams') {
      const lines = [title === '' ? '' : commandLine.stream.title(title), kind, ...parts];
      output.result(lines.filter((line) => line !== '').join('\n'));
      output.result(commandLine.stream.notTested);
    }
    return {
      status: answer.outcome === 'streams' ? EXIT.done : EXIT.needsAttention,
      json: { url, by: isAnswered(answer) ? streamedBy(answer) : null, answer, words: result },
    };
  },
};
