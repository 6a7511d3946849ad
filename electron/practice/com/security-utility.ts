import type { Machine } from '../machine/machine.ts';
import { RIGHTS } from '../machine/access.ts';
import { CODES, ComError } from '../machine/com-error.ts';
import { tidyPath } from '../machine/disk.ts';
import type { AccessEntry } from '../machine/machine-state.ts';
import { asNumber, asText, ComObject, type ComValue } from './com-object.ts';

const PATH_FILE = 1;
const HEX = 3;
/** Owner and access list, without the group and the list of audits. */
const OWNER_AND_LIST = 5;
const LIST_PRESENT = 0x0004;
const LIST_CLOSED = 0x1000;
const SELF_RELATIVE = 0x8000;

/** `ADsSecurityUtility` for files, with binary security descriptors in hexadecimal. */
export function securityUtility(machine: Machine): ComObject {
  const refuse = (code: number): never => {
    throw new ComError(code, machine.state.os.language);
  };
  let mask = 0;
  const item = (path: ComValue, pathFormat: ComValue, format: ComValue): string => {
    // Other parts and forms exist; the agent asks for none.
    if (mask !== OWNER_AND_LIST || pathFormat !== PATH_FILE || format !== HEX) return refuse(CODES.badArgument);
    const name = tidyPath(asText(path));
    const isThere = machine.disk.file(name) !== undefined || machine.disk.hasFolder(name);
    return isThere ? name : refuse(CODES.notFound);
  };
  return new ComObject({
    kind: 'ADsSecurityUtility',
    properties: { SecurityMask: { get: () => mask, set: (value) => void (mask = asNumber(value)) } },
    methods: {
      GetSecurityDescriptor: (path, pathFormat, format) => {
        const name = item(path, pathFormat, format);
        return machine.perform<ComValue>({ kind: 'access-read', target: name }, 0, {
          run: () => {
            if (!machine.access.allows(name, RIGHTS.readControl)) refuse(CODES.accessDenied);
            return descriptorHex(machine.access.ownerOf(name), machine.access.entriesOf(name));
          },
          pretended: '',
          refused: refuse,
        });
      },
      SetSecurityDescriptor: (path, pathFormat, descriptor, format) => {
        const name = item(path, pathFormat, format);
        const wanted = readDescriptor(asText(descriptor));
        if (wanted === null) return refuse(CODES.badArgument);
        return machine.perform<ComValue>({ kind: 'access-write', target: name }, 0, {
          run: () => {
            if (!machine.access.allows(name, RIGHTS.writeList)) refuse(CODES.accessDenied);
            if (!machine.access.mayGiveTo(wanted.owner)) refuse(CODES.invalidOwner);
            machine.access.set(name, wanted.owner, wanted.entries, wanted.closed);
            return undefined;
          },
          pretended: undefined,
          refused: refuse,
        });
      },
    },
  });
}

/** A self-relative security descriptor with an owner and a list of what is allowed. */
export function descriptorHex(owner: string, entries: readonly AccessEntry[]): string {
  const ownerBytes = sidBytes(owner);
  const header = Buffer.alloc(20);
  header.writeUInt8(1, 0);
  header.writeUInt16LE(SELF_RELATIVE | LIST_PRESENT, 2);
  header.writeUInt32LE(header.length, 4);
  header.writeUInt32LE(header.length + ownerBytes.length, 16);
  const aces = entries.map(entryBytes);
  const list = Buffer.alloc(8);
  list.writeUInt8(2, 0);
  list.writeUInt16LE(list.length + aces.reduce((sum, ace) => sum + ace.length, 0), 2);
  list.writeUInt16LE(aces.length, 4);
  return Buffer.concat([header, ownerBytes, list, ...aces])
    .toString('hex')
    .toUpperCase();
}

function entryBytes({ sid, rights, flags }: AccessEntry): Buffer {
  const who = sidBytes(sid);
  const head = Buffer.alloc(8);
  head.writeUInt8(flags, 1);
  head.writeUInt16LE(head.length + who.length, 2);
  head.writeUInt32LE(rights >>> 0, 4);
  return Buffer.concat([head, who]);
}

function sidBytes(sid: string): Buffer {
  const [authority = 0, ...parts] = sid.split('-').slice(2).map(Number);
  const bytes = Buffer.alloc(8 + parts.length * 4);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt8(parts.length, 1);
  bytes.writeUIntBE(authority, 2, 6);
  parts.forEach((part, at) => bytes.writeUInt32LE(part, 8 + at * 4));
  return bytes;
}

/** Null for what is no descriptor of the kind that the agent writes. */
function readDescriptor(hex: string): { owner: string; entries: AccessEntry[]; closed: boolean } | null {
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length * 2 !== hex.length || bytes.length < 20) return null;
  try {
    const list = bytes.readUInt32LE(16);
    const entries: AccessEntry[] = [];
    let at = list + 8;
    for (let count = bytes.readUInt16LE(list + 4); count > 0; count--) {
      if (bytes.readUInt8(at) !== 0) return null;
      entries.push({
        sid: sidAt(bytes, at + 8),
        rights: bytes.readUInt32LE(at + 4),
        flags: bytes.readUInt8(at + 1),
      });
      at += bytes.readUInt16LE(at + 2);
    }
    const owner = sidAt(bytes, bytes.readUInt32LE(4));
    return { owner, entries, closed: (bytes.readUInt16LE(2) & LIST_CLOSED) !== 0 };
  } catch {
    return null;
  }
}

function sidAt(bytes: Buffer, at: number): string {
  const parts = Array.from({ length: bytes.readUInt8(at + 1) }, (_, index) => bytes.readUInt32LE(at + 8 + index * 4));
  return ['S-1', bytes.readUIntBE(at + 2, 6), ...parts].join('-');
}
