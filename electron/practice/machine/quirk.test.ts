import { expect, it } from 'vitest';
import { command } from '../testing/control.ts';
import { listening, modelMachine, STREAM } from '../testing/model-machine.ts';
import { bootNow } from './boot.ts';
import type { Action } from './quirk.ts';

it('see every action before and after it', async () => {
  const seen: string[] = [];
  const note = (when: string) => (action: Action) => {
    seen.push(`${when} ${action.kind} ${action.target}`);
    return undefined;
  };
  const { machine } = await modelMachine({}, { before: note('before'), after: note('after') });
  await command(machine, 'sc.exe stop wmserver');
  expect(seen).toEqual(['before service-stop wmserver', 'after service-stop wmserver']);
});

it('can take an effect’s place', async () => {
  const { machine } = await modelMachine({}, { before: () => ({ do: 'fail', code: 0x80070005 }) });
  expect(await command(machine, 'sc.exe stop wmserver')).toBe(5);
});

it('can change the machine as another administrator would, and restart it', async () => {
  const { machine } = await modelMachine(
    {},
    {
      after: async ({ kind }, it) => {
        if (kind !== 'service-stop') return;
        it.registry.write(
          'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters',
          'ListenOnlyList',
          { type: 'REG_MULTI_SZ', data: [STREAM] },
        );
        await bootNow(it);
      },
    },
  );
  await command(machine, 'sc.exe stop W3SVC');
  expect(machine.state.boots).toBe(2);
  expect(listening(machine, 80)).toEqual([`${STREAM} http.sys`]);
});
