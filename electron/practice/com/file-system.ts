import { RIGHTS } from '../machine/access.ts';
import { CODES, ComError } from '../machine/com-error.ts';
import { parentOf, tidyPath } from '../machine/disk.ts';
import { eraOf } from '../machine/era.ts';
import type { Machine } from '../machine/machine.ts';
import type { DiskFile } from '../machine/machine-state.ts';
import { asText, ComObject, type ComValue } from './com-object.ts';
import { textReader, textWriter } from './text-stream.ts';
import type { MachineState } from '../machine/machine-state.ts';

const READING = 1;
const WRITING = 2;
const APPENDING = 8;
const SYSTEM_FOLDER = 1;
/** Attributes. */
const DIRECTORY = 16;
const ARCHIVE = 32;
const ALIAS = 1024;

/** `Scripting.FileSystemObject` on the virtual disk. Files that the script leaves open are closed when it has `ended`. */
export function fileSystem(machine: Machine, ended: AbortSignal): ComObject {
  const { disk, access, openFiles } = machine;
  const refuse = (code: number): never => {
    throw new ComError(code, machine.state.os.language);
  };
  const mustBeFree = (path: string) => {
    if (openFiles.isHeld(path)) refuse(CODES.permissionDenied);
  };
  /** Carries out a change below a path, when its folder is there and nobody holds the file open. */
  const change = (kind: 'file-write' | 'folder-create', path: string, work: () => void) =>
    machine.perform<ComValue>({ kind, target: tidyPath(path) }, 0, {
      run: () => {
        if (!disk.hasFolder(parentOf(path))) return refuse(CODES.folderNotFound);
        mustBeFree(path);
        work();
        return undefined;
      },
      pretended: undefined,
      refused: refuse,
    });
  const existing = (path: string): DiskFile => disk.file(path) ?? refuse(CODES.fileNotFound);
  const mustAllow = (path: string, rights: number) => {
    if (!access.allows(path, rights)) refuse(CODES.permissionDenied);
  };
  const readable = (path: string): DiskFile => {
    mustAllow(existing(path).path, RIGHTS.read);
    return existing(path);
  };
  /** Writes into a file that is there, or makes one that then belongs to the agent's user. */
  const write = (path: string, text: string, width: 1 | 2 = 1) => {
    const isNew = disk.file(path) === undefined;
    mustAllow(isNew ? parentOf(path) : path, RIGHTS.write);
    disk.write(path, text, width);
    if (isNew) access.made(path);
  };
  const remove = (path: string) => {
    if (!access.allows(path, RIGHTS.delete)) mustAllow(parentOf(path), RIGHTS.deleteChild);
    const isLink = disk.resolve(path).toLowerCase() !== tidyPath(path).toLowerCase();
    if (!isLink) access.forget(path);
    if (!disk.remove(path)) refuse(CODES.fileNotFound);
  };
  const attributesOf = (path: string, kind: number) => kind | (disk.isLink(path) ? ALIAS : 0);

  const openForWriting = async (path: string, keep: boolean): Promise<ComObject> => {
    let close: () => void = () => undefined;
    await change('file-write', path, () => {
      if (!keep || !disk.file(path)) write(path, '');
      else mustAllow(path, RIGHTS.append);
      close = openFiles.hold(path, ended);
    });
    return textWriter(machine, tidyPath(path), () => close());
  };

  return new ComObject({
    kind: 'FileSystemObject',
    methods: {
      FileExists: (path) => disk.file(asText(path)) !== undefined,
      FolderExists: (path) => disk.hasFolder(asText(path)),
      BuildPath: (folder, name) => tidyPath(`${asText(folder)}\\${asText(name)}`),
      GetFileVersion: (path) => fileVersion(machine.state, existing(asText(path)).path),
      GetFile: (path) => {
        const file = existing(asText(path));
        return new ComObject({
          kind: 'File',
          properties: {
            Size: { get: () => file.text.length * file.width },
            Attributes: { get: () => attributesOf(asText(path), ARCHIVE) },
          },
        });
      },
      GetFolder: (path) => {
        const name = asText(path);
        if (!disk.hasFolder(name)) return refuse(CODES.folderNotFound);
        const entries = (kind: 'files' | 'folders') =>
          new ComObject({
            kind: 'FolderEntries',
            properties: {
              Count: {
                get: () => {
                  mustAllow(name, RIGHTS.read);
                  return disk.count(name)[kind];
                },
              },
            },
          });
        return new ComObject({
          kind: 'Folder',
          properties: {
            Path: { get: () => tidyPath(name) },
            Attributes: { get: () => attributesOf(name, DIRECTORY) },
            Files: { get: () => entries('files') },
            SubFolders: { get: () => entries('folders') },
          },
        });
      },
      GetSpecialFolder: (folder) => {
        if (folder !== SYSTEM_FOLDER) return refuse(CODES.badArgument);
        return new ComObject({ kind: 'SpecialFolder', properties: { Path: { get: () => 'C:\\WINDOWS\\system32' } } });
      },
      CreateFolder: (path) =>
        change('folder-create', asText(path), () => {
          if (disk.hasFolder(asText(path)) || disk.file(asText(path))) refuse(CODES.fileExists);
          mustAllow(parentOf(asText(path)), RIGHTS.append);
          disk.addFolder(asText(path));
          access.made(asText(path));
        }),
      DeleteFile: (path) =>
        change('file-write', asText(path), () => {
          existing(asText(path));
          remove(asText(path));
        }),
      CopyFile: (from, to, overwrite) =>
        change('file-write', asText(to), () => {
          const { text, width } = readable(asText(from));
          if (overwrite === false && disk.file(asText(to))) refuse(CODES.fileExists);
          write(asText(to), text, width);
        }),
      MoveFile: (from, to) =>
        change('file-write', asText(to), () => {
          const { text, width, path } = existing(asText(from));
          mustBeFree(path);
          if (disk.file(asText(to)) || disk.hasFolder(asText(to))) refuse(CODES.fileExists);
          if (!access.allows(path, RIGHTS.delete)) mustAllow(parentOf(path), RIGHTS.deleteChild);
          mustAllow(parentOf(asText(to)), RIGHTS.write);
          disk.write(asText(to), text, width);
          access.moved(path, asText(to));
          disk.remove(path);
        }),
      CreateTextFile: (path, overwrite) => {
        if (overwrite === false && disk.file(asText(path))) return refuse(CODES.fileExists);
        return openForWriting(asText(path), false);
      },
      OpenTextFile: (path, mode, create) => {
        const name = asText(path);
        if (!disk.file(name) && create !== true) return refuse(CODES.fileNotFound);
        switch (mode ?? READING) {
          case READING:
            return disk.file(name) ? textReader(machine, readable(name)) : openForWriting(name, true);
          case WRITING:
            return openForWriting(name, false);
          case APPENDING:
            return openForWriting(name, true);
          default:
            return refuse(CODES.badArgument);
        }
      },
    },
  });
}

/** Versions of http.sys of Server 2003 by service pack; remembered, as domain.md says. The hotfix brings a later build of its branch. */
const HTTP_SYS: Partial<Record<MachineState['os']['servicePack'], string>> = {
  0: '5.2.3790.0',
  1: '5.2.3790.1830',
  2: '5.2.3790.3959',
};
const HTTP_SYS_WITH_HOTFIX = '5.2.3790.2378';

/** '' = the file has no version. */
function fileVersion(state: MachineState, path: string): string {
  if (!/\\drivers\\http\.sys$/i.test(path)) return '';
  // Of later versions of Windows no text at hand says it; it begins like the number of Windows.
  if (eraOf(state.os).listIsTold) return state.httpSysVersion ?? `${state.os.version}.0`;
  const ofServicePack =
    state.hotfix && state.os.servicePack === 1 ? HTTP_SYS_WITH_HOTFIX : HTTP_SYS[state.os.servicePack];
  return state.httpSysVersion ?? ofServicePack ?? '';
}
