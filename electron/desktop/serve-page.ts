import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ProtocolResponse, Session } from 'electron';
import { PAGE_POLICY } from './content-security-policy.ts';
import { PAGE_SCHEME, pageFile } from './page-file.ts';

/**
 * Serves the files in `folder` as the wizard's page to everything in `session`. Not by `protocol.handle`, which takes the
 * place of the older form when that is removed one day: it makes Node load all of its own `fetch` for the first answer,
 * some 60 ms on the way to the first page, more than all else that the program does there.
 *
 * @returns resolves when the first of them has been handed over
 */
export function servePage(session: Session, folder: string): Promise<void> {
  return new Promise((served) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    session.protocol.registerBufferProtocol(PAGE_SCHEME, ({ url }, answer) => {
      void answerTo(url, folder).then(answer).then(served);
    });
  });
}

async function answerTo(url: string, folder: string): Promise<ProtocolResponse> {
  const file = pageFile(url);
  if (file === null) return NOT_FOUND;
  try {
    const data = await readFile(path.join(folder, file.name));
    return { data, headers: { ...SECURITY_HEADERS, 'Content-Type': file.contentType } };
  } catch {
    return NOT_FOUND;
  }
}

const NOT_FOUND: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };

const SECURITY_HEADERS = {
  'Content-Security-Policy': PAGE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-DNS-Prefetch-Control': 'off',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
};
