import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type WebContents } from 'electron';
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
export function printReport(html: string): Promise<Uint8Array> {
  return onPaper(html, (contents) =>
    contents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );
}

/** Prints a page in the same way to a printer that the person chooses. Rejects when it cannot be printed. */
export function printOut(html: string): Promise<void> {
  return onPaper(
    html,
    (contents) =>
      new Promise<void>((resolve, reject) => {
        contents.print({ printBackground: true }, (printed, why) => {
          // Who calls it off has no printed page, and misses none.
          if (printed || /cancel/i.test(why)) resolve();
          else reject(new Error(why));
        });
      }),
  );
}

async function onPaper<T>(html: string, print: (contents: WebContents) => Promise<T>): Promise<T> {
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
    return await print(window.webContents);
  } finally {
    window.destroy();
  }
}

const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': REPORT_POLICY };
