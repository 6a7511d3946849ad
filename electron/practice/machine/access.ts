/**
 * Who owns a file or folder of the virtual disk, and who may do what with it: by SID, as NTFS has it. What nothing is
 * recorded for belongs to administrators and has what it inherits. Where the lists of a new Windows Server 2003 are only
 * remembered (Power Users below the Windows folder, Users below C:\), they are the less careful ones.
 */
import { type Disk, parentOf, tidyPath } from './disk.ts';
import type { AccessEntry, AccountName, MachineState } from './machine-state.ts';

export const SIDS = {
  everyone: 'S-1-1-0',
  creatorOwner: 'S-1-3-0',
  system: 'S-1-5-18',
  administrators: 'S-1-5-32-544',
  users: 'S-1-5-32-545',
  powerUsers: 'S-1-5-32-547',
  /** Accounts of this machine. */
  administrator: 'S-1-5-21-1004336348-1177238915-682003330-500',
  user: 'S-1-5-21-1004336348-1177238915-682003330-1007',
  powerUser: 'S-1-5-21-1004336348-1177238915-682003330-1008',
} as const;

/** Bits of an access mask. */
export const RIGHTS = {
  read: 0x1,
  /** Of a folder: to add a file. */
  write: 0x2,
  /** Of a folder: to add a folder. */
  append: 0x4,
  deleteChild: 0x40,
  delete: 0x10000,
  readControl: 0x20000,
  writeList: 0x40000,
  readAndExecute: 0x1200a9,
  modify: 0x1301bf,
  full: 0x1f01ff,
} as const;

/** Flags of an entry. */
export const FLAGS = { files: 0x1, folders: 0x2, notBelow: 0x4, inheritOnly: 0x8, inherited: 0x10 } as const;
const BELOW = FLAGS.files | FLAGS.folders;

interface Account {
  /** Who owns what it makes. */
  owner: string;
  /** Itself and the groups that it is in. */
  is: readonly string[];
}

const EVERYBODY = [SIDS.users, SIDS.everyone];
const ADMINISTRATOR = [SIDS.administrator, SIDS.administrators, ...EVERYBODY];
const ACCOUNTS: Record<AccountName, Account> = {
  administrator: { owner: SIDS.administrators, is: ADMINISTRATOR },
  // "System objects: Default owner for objects created by members of the Administrators group" = the one who makes them.
  'owning-administrator': { owner: SIDS.administrator, is: ADMINISTRATOR },
  user: { owner: SIDS.user, is: [SIDS.user, ...EVERYBODY] },
  'power-user': { owner: SIDS.powerUser, is: [SIDS.powerUser, SIDS.powerUsers, ...EVERYBODY] },
};

const allow = (sid: string, rights: number, flags: number = BELOW): AccessEntry => ({ sid, rights, flags });

/** Lists that inherit from nothing. */
const TOPS: Readonly<Record<string, readonly AccessEntry[]>> = {
  'c:\\': [
    allow(SIDS.administrators, RIGHTS.full),
    allow(SIDS.system, RIGHTS.full),
    allow(SIDS.creatorOwner, RIGHTS.full, BELOW | FLAGS.inheritOnly),
    allow(SIDS.users, RIGHTS.readAndExecute),
    allow(SIDS.users, RIGHTS.append, FLAGS.folders),
    allow(SIDS.users, RIGHTS.write, FLAGS.folders | FLAGS.inheritOnly),
    allow(SIDS.everyone, RIGHTS.readAndExecute, 0),
  ],
  'c:\\windows': [
    allow(SIDS.administrators, RIGHTS.full),
    allow(SIDS.system, RIGHTS.full),
    allow(SIDS.creatorOwner, RIGHTS.full, BELOW | FLAGS.inheritOnly),
    allow(SIDS.powerUsers, RIGHTS.modify),
    allow(SIDS.users, RIGHTS.readAndExecute),
  ],
  'c:\\windows\\temp': [
    allow(SIDS.administrators, RIGHTS.full),
    allow(SIDS.system, RIGHTS.full),
    allow(SIDS.creatorOwner, RIGHTS.full, BELOW | FLAGS.inheritOnly),
    allow(SIDS.users, RIGHTS.write | RIGHTS.append | 0x20, FLAGS.folders),
  ],
};

export class Access {
  readonly #state: MachineState;
  readonly #disk: Disk;

  constructor(state: MachineState, disk: Disk) {
    this.#state = state;
    this.#disk = disk;
  }

  /** Whether the agent's user may change services and the registry. */
  get isAdministrator(): boolean {
    return ACCOUNTS[this.#state.account].is.includes(SIDS.administrators);
  }

  /** Whether the agent's user may make this one the owner of what it may change. */
  mayGiveTo(owner: string): boolean {
    return this.isAdministrator || ACCOUNTS[this.#state.account].owner === owner;
  }

  ownerOf(path: string): string {
    return this.#recordOf(path)?.owner ?? SIDS.administrators;
  }

  /** What the access list of a file or folder says, inherited entries included. */
  entriesOf(path: string): AccessEntry[] {
    const key = this.#key(path);
    const top = TOPS[key];
    const record = this.#recordOf(path);
    const own = record?.entries ?? [...(top ?? [])];
    if (record?.closed === true || (top !== undefined && record === undefined) || key === 'c:\\') return own;
    const isFolder = this.#disk.hasFolder(key);
    return [...own, ...inherited(this.entriesOf(parentOf(key)), isFolder, this.ownerOf(path))];
  }

  /** Sets owner and list. @param closed nothing is inherited from above */
  set(path: string, owner: string, entries: readonly AccessEntry[], closed: boolean): void {
    this.forget(path);
    this.#state.access.push({ path: this.#key(path), owner, entries: [...entries], closed });
  }

  /** Somebody has made a file or folder. */
  made(path: string, by: AccountName = this.#state.account): void {
    const { owner } = ACCOUNTS[by];
    if (owner === SIDS.administrators) this.forget(path);
    else this.set(path, owner, [], false);
  }

  /** It is no longer there. */
  forget(path: string): void {
    const key = this.#key(path);
    const { access } = this.#state;
    const at = access.findIndex((record) => record.path === key);
    if (at >= 0) access.splice(at, 1);
  }

  /** A file was moved: it keeps whose it is. */
  moved(from: string, to: string): void {
    const record = this.#recordOf(from);
    this.forget(from);
    if (record) this.set(to, record.owner, record.entries, record.closed);
    else this.forget(to);
  }

  /** Whether the agent's user has all of these rights. */
  allows(path: string, rights: number, account: AccountName = this.#state.account): boolean {
    const { is } = ACCOUNTS[account];
    const asOwner = is.includes(this.ownerOf(path)) ? RIGHTS.readControl | RIGHTS.writeList : 0;
    const given = this.entriesOf(path)
      .filter(({ sid, flags }) => is.includes(sid) && (flags & FLAGS.inheritOnly) === 0)
      .reduce((sum, entry) => sum | entry.rights, asOwner);
    return (given & rights) === rights;
  }

  #key(path: string): string {
    return tidyPath(this.#disk.resolve(path)).toLowerCase();
  }

  #recordOf(path: string) {
    const key = this.#key(path);
    return this.#state.access.find((record) => record.path === key);
  }
}

/** What a new child has of its folder's list. */
function inherited(entries: readonly AccessEntry[], isFolder: boolean, owner: string): AccessEntry[] {
  return entries.flatMap(({ sid, rights, flags }) => {
    const applies = (flags & (isFolder ? FLAGS.folders : FLAGS.files)) !== 0;
    const goesOn = isFolder && (flags & FLAGS.notBelow) === 0 ? flags & BELOW : 0;
    const byOwner = sid === SIDS.creatorOwner;
    const here = applies
      ? [{ sid: byOwner ? owner : sid, rights, flags: FLAGS.inherited | (byOwner ? 0 : goesOn) }]
      : [];
    const below = goesOn !== 0 && (byOwner || !applies);
    return below ? [...here, { sid, rights, flags: FLAGS.inherited | FLAGS.inheritOnly | goesOn }] : here;
  });
}
