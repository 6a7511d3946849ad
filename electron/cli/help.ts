import type { Command } from './call/command.ts';
import { usageOf } from './parse-call.ts';

/** What `--help` prints. */
export function helpText(commands: readonly Command[]): string {
  return [
    'Share80 lets Microsoft IIS and Windows Media Services share port 80 on one Windows server.',
    '',
    ...commands.flatMap((command) => [usageOf(command), `    ${command.summary}`]),
    'share80 --help | --version',
    '',
    'A real server: “share80 link DIR --look-only” writes a kit and waits; carry DIR to the server, start LINK.cmd there,',
    'read its check code, then “share80 link DIR --check-code CODE” sets the server up. --address and --link-port say',
    'where this PC listens. A set-up that was interrupted is left by --finish or --go-back.',
    'Without a network: “share80 kit DIR”, then assess and plan work on the result of LOOK.cmd as on a snapshot, and',
    '“share80 verify RECORD --look RESULT” compares it with what was reached.',
    '',
    '--json       prints one JSON object on standard output; words for people go to standard error',
    '--state DIR  keeps practice servers and records in DIR (or set SHARE80_STATE)',
    'SHARE80_SPEED=4 lets practice servers run four times as fast as real ones; without it nothing is waited for.',
    '',
    'Exit status: 0 done, or nothing to do; 2 findings forbid it; 3 failed and put back as it was;',
    '4 failed, or changed since the set-up: someone has to look; 5 the server must be restarted, for a set-up or its undo;',
    '64 wrong usage; 65 a file that cannot be used.',
  ].join('\n');
}
