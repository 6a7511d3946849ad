import { constants, open } from 'node:fs/promises';
import type { UnreadFile } from '../../shared/text/file-problem.ts';
import { LONGEST_FILE } from '../../shared/text/file-text.ts';

/** Windows does not know the flag. */
const NO_WAITING = (constants.O_NONBLOCK as number | undefined) ?? 0;

export type FileText = { ok: true; text: string } | { ok: false; problem: UnreadFile };

/** Reads a text file of at most `most` bytes; a named problem instead of an exception. Never reads a device or a pipe. */
export async function readLimited(file: string, most: number = LONGEST_FILE): Promise<FileText> {
  try {
    // Without O_NONBLOCK, opening a pipe would wait for someone to write to it.
    const handle = await open(file, constants.O_RDONLY | NO_WAITING);
    try {
      const facts = await handle.stat();
      if (!facts.isFile()) return problem('not-a-file', '');
      if (facts.size > most) return problem('too-large', `${facts.size} > ${most}`);
      // The size may have grown since: read at most what is allowed, and one byte to notice.
      const buffer = Buffer.alloc(Math.min(facts.size, most) + 1);
      let read = 0;
      for (;;) {
        const { bytesRead } = await handle.read(buffer, read, buffer.length - read);
        if (bytesRead === 0) break;
        read += bytesRead;
        if (read === buffer.length) return problem('too-large', `> ${most}`);
      }
      return decode(buffer.subarray(0, read));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return problem('missing', code);
    return problem('unreadable', code ?? message);
  }
}

/** The same of a stream that ends, such as standard input. */
export async function readLimitedStream(stream: AsyncIterable<Uint8Array>, most = LONGEST_FILE): Promise<FileText> {
  const chunks: Uint8Array[] = [];
  let read = 0;
  try {
    for await (const chunk of stream) {
      read += chunk.length;
      if (read > most) return problem('too-large', `> ${most}`);
      chunks.push(chunk);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return problem('unreadable', code ?? message);
  }
  return decode(Buffer.concat(chunks));
}

/** Windows PowerShell writes UTF-16 where `>` is used; a mark at the beginning says so. */
function decode(bytes: Uint8Array): FileText {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { ok: true, text: withoutBanner(new TextDecoder(encoding, { fatal: true }).decode(bytes)) };
  } catch {
    return problem('not-text', '');
  }
}

/** What `npm run` prints before the JSON of the command line, where `--silent` was left out. */
function withoutBanner(text: string): string {
  return text.replace(/^(?:\r?\n)*(?:> .*\r?\n)+(?:\r?\n)*(?=\{)/, '');
}

function problem(code: UnreadFile['code'], detail: string): FileText {
  return { ok: false, problem: { code, detail } };
}
