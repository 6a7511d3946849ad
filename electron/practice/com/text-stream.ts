import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import type { DiskFile } from '../machine/machine-state.ts';
import { asText, ComObject, type ComValue } from './com-object.ts';

/** A file opened for reading. */
export function textReader(machine: Machine, file: DiskFile): ComObject {
  let at = 0;
  const read = (take: () => string): Promise<ComValue> =>
    machine.perform<ComValue>({ kind: 'file-read', target: file.path }, 0, {
      run: (effect) => {
        // Reading a file at its end is an error, an empty one included.
        if (at >= file.text.length) throw new ComError(CODES.inputPastEnd, machine.state.os.language);
        const text = take();
        return effect?.do === 'half' ? text.slice(0, text.length / 2) : text;
      },
      pretended: '',
      refused: (code) => {
        throw new ComError(code, machine.state.os.language);
      },
    });
  return new ComObject({
    kind: 'TextStream for reading',
    properties: { AtEndOfStream: { get: () => at >= file.text.length } },
    methods: {
      ReadAll: () =>
        read(() => {
          const rest = file.text.slice(at);
          at = file.text.length;
          return rest;
        }),
      ReadLine: () =>
        read(() => {
          const end = file.text.indexOf('\n', at);
          const line = end < 0 ? file.text.slice(at) : file.text.slice(at, end);
          at = end < 0 ? file.text.length : end + 1;
          return line.replace(/\r$/, '');
        }),
      Close: () => undefined,
    },
  });
}

/**
 * A file opened for writing at its end, until `close`. What is written is on the disk at once, so that a dying script
 * leaves it cut.
 */
export function textWriter(machine: Machine, path: string, close: () => void): ComObject {
  const refuse = (code: number): never => {
    throw new ComError(code, machine.state.os.language);
  };
  const write = (text: string): Promise<ComValue> =>
    machine.perform<ComValue>({ kind: 'file-write', target: path }, 0, {
      run: (effect) => {
        const file = machine.disk.file(path) ?? refuse(CODES.permissionDenied);
        file.text += effect?.do === 'half' ? text.slice(0, text.length / 2) : text;
        return undefined;
      },
      pretended: undefined,
      refused: refuse,
    });
  return new ComObject({
    kind: 'TextStream for writing',
    methods: {
      Write: (text) => write(asText(text)),
      WriteLine: (text) => write(`${asText(text)}\r\n`),
      Close: () => {
        close();
        return undefined;
      },
    },
  });
}
