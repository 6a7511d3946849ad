import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { REPORT_POLICY } from './content-security-policy.ts';
import { denyPermissions, pinPage } from './harden.ts';
import { PAGE_SCHEME } from './page-file.ts';

const REPORT_URL = `${PAGE_SCHEME}://report/`;

/**
 * Prints a report to PDF in a hidden window that runs no script and reaches no network: what a server put into a name
 * can do nothing there. Rejects when Chromium cannot print.
 *
 * @param html a whole page
 */
export async function printReport(html: string): Promise<Uint8Array> {
  const own = session.fromPartition(`share80-print-${randomUUID()}`, { cache: false });
  denyPermissions(own);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url !== REPORT_URL }));
  own.protocol.handle(PAGE_SCHEME, () => new Response(html, { headers: HEADERS }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, javascript: false, devTools: false },
  });
  pinPage(window.webContents);
  try {
    await window.loadURL(REPORT_URL);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
  }
}

const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': REPORT_POLICY };
