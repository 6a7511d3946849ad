import path from 'node:path';

/** The part of Node's diagnostic report that is looked at. */
interface Report {
  sharedObjects?: readonly unknown[];
}

/**
 * The System folder of this Windows, `C:\Windows\System32`; null elsewhere. As Windows itself says it, which has loaded its
 * own library from there into this process: `%SystemRoot%` and its like are the user's to change.
 */
export function systemFolder(report: Report = ownReport()): string | null {
  const libraries = (report.sharedObjects ?? []).filter((file) => typeof file === 'string');
  const own = libraries.find((file) => /^[A-Za-z]:\\(?:[^\\]+\\)+ntdll\.dll$/i.test(file));
  return own === undefined ? null : path.win32.dirname(own);
}

function ownReport(): Report {
  if (process.platform !== 'win32') return {};
  // Otherwise the report asks for the name of everybody whom this process talks with.
  Object.assign(process.report, { excludeNetwork: true });
  return process.report.getReport();
}
