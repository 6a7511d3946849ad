import { describe, expect, it } from 'vitest';
import { inspectResult } from '../../shared/protocol.ts';
import { parse } from '../../shared/schema.ts';
import { openPractice } from './practice-server.ts';

describe('the agent on a practice server', () => {
  it('inspects', async () => {
    const server = await openPractice({ scenario: 'typical' });
    const request = {
      requestId: '00000001',
      hotfixValueName: 'DisableEndpointSharing',
      probes: [
        { address: '192.168.10.10', port: 80 },
        { address: '192.168.10.11', port: 81 },
      ],
    };
    const t = performance.now();
    const run = await server.runAgent(['inspect', 'C:\\in\\request.json', 'C:\\in\\out.json'], {
      'C:\\in\\request.json': JSON.stringify(request),
    });
    console.log(run, performance.now() - t, server.counters);
    const out = (server.readFile('C:\\in\\out.json') ?? '').replace('SHARE80-END', '');
    const parsed = parse(inspectResult, JSON.parse(out));
    console.log(JSON.stringify(parsed, null, 1));
    expect(parsed.ok).toBe(true);
    await server.close();
  });
});
