import { expect, it } from 'vitest';
import { loadAgent } from '../../agent/testing/agent-context.ts';
import { FLAGS, RIGHTS, SIDS } from '../machine/access.ts';
import { ask, errorOf, put } from '../testing/control.ts';
import { modelMachine } from '../testing/model-machine.ts';
import { asText } from './com-object.ts';
import { descriptorHex, securityUtility } from './security-utility.ts';

const FOLDER = 'C:\\WINDOWS\\Share80';

async function utilityOn() {
  const { machine } = await modelMachine();
  const utility = securityUtility(machine);
  await put(utility, 'SecurityMask', 5);
  const get = (path: string) => ask(utility, 'GetSecurityDescriptor', path, 1, 3);
  const set = (path: string, hex: string) => ask(utility, 'SetSecurityDescriptor', path, 1, hex, 3);
  return { machine, utility, get, set };
}

it('says owner and list as the binary descriptor that the agent reads', async () => {
  const { machine, get } = await utilityOn();
  machine.disk.addFolder(FOLDER);
  machine.access.made(FOLDER, 'power-user');
  const { owner, entries } = loadAgent().accessList.parse(asText(await get(FOLDER)));
  expect(owner).toBe(SIDS.powerUser);
  expect(Array.from(entries, (entry) => ({ ...entry }))).toEqual(
    expect.arrayContaining([
      { sid: SIDS.powerUsers, rights: RIGHTS.modify, inheritOnly: false },
      // What CREATOR OWNER stands for, once for the folder itself and once for what is made in it.
      { sid: SIDS.powerUser, rights: RIGHTS.full, inheritOnly: false },
      { sid: SIDS.creatorOwner, rights: RIGHTS.full, inheritOnly: true },
    ]),
  );
});

it('sets a list that inherits nothing, for what is made below, too', async () => {
  const { machine, set } = await utilityOn();
  machine.disk.addFolder(`${FOLDER}\\x`);
  machine.disk.write(`${FOLDER}\\x\\a.txt`, '');
  const closed = Buffer.from(descriptorHex(SIDS.administrators, [entry(SIDS.system)]), 'hex');
  closed.writeUInt16LE(0x9004, 2);
  await set(FOLDER, closed.toString('hex'));
  expect(machine.access.entriesOf(FOLDER)).toEqual([entry(SIDS.system)]);
  expect(machine.access.entriesOf(`${FOLDER}\\x\\a.txt`)).toEqual([
    { sid: SIDS.system, rights: RIGHTS.full, flags: FLAGS.inherited },
  ]);
  expect(machine.access.allows(FOLDER, RIGHTS.write, 'user')).toBe(false);
});

it('lets a user neither read nor set what is not his', async () => {
  const { machine, utility } = await utilityOn();
  machine.disk.addFolder(FOLDER);
  machine.access.set(FOLDER, SIDS.administrators, [entry(SIDS.system)], true);
  machine.state.account = 'user';
  const denied = 0x80070005;
  expect(await errorOf(() => ask(utility, 'GetSecurityDescriptor', FOLDER, 1, 3))).toBe(denied);
  const hex = descriptorHex(SIDS.user, []);
  expect(await errorOf(() => ask(utility, 'SetSecurityDescriptor', FOLDER, 1, hex, 3))).toBe(denied);
});

it('has no other parts and forms', async () => {
  const { utility } = await utilityOn();
  expect(await errorOf(() => ask(utility, 'GetSecurityDescriptor', 'C:\\WINDOWS', 1, 1))).toBe(0x80070057);
  await put(utility, 'SecurityMask', 15);
  expect(await errorOf(() => ask(utility, 'GetSecurityDescriptor', 'C:\\WINDOWS', 1, 3))).toBe(0x80070057);
  await put(utility, 'SecurityMask', 5);
  expect(await errorOf(() => ask(utility, 'GetSecurityDescriptor', 'C:\\none', 1, 3))).toBe(0x80070002);
  expect(await errorOf(() => ask(utility, 'SetSecurityDescriptor', 'C:\\WINDOWS', 1, 'xx', 3))).toBe(0x80070057);
});

function entry(sid: string) {
  return { sid, rights: RIGHTS.full, flags: FLAGS.files | FLAGS.folders };
}
