import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from 'electron';
import { PAGE_POLICY } from './content-security-policy.ts';
import { PAGE_SCHEME, pageFile } from './page-file.ts';

/** Serves the files in `folder` as the wizard's page to everything in `session`. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(PAGE_SCHEME, async ({ url }) => {
    const file = pageFile(url);
    if (!file) return new Response('', { status: 404 });
    try {
      const body = new Uint8Array(await readFile(path.join(folder, file.name)));
      return new Response(body, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.contentType } });
    } catch {
      return new Response('', { status: 404 });
    }
  });
}

const SECURITY_HEADERS = {
  'Content-Security-Policy': PAGE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-DNS-Prefetch-Control': 'off',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
};
