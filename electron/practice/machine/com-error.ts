import type { WindowsLanguage } from './language.ts';
import { errorText } from './language.ts';

/** Codes that the stand-ins raise. Values from published documentation; WMS codes as domain.md has them. */
export const CODES = {
  notFound: 0x80070002,
  pathNotFound: 0x80070003,
  accessDenied: 0x80070005,
  badArgument: 0x80070057,
  /** ERROR_INVALID_OWNER. */
  invalidOwner: 0x8007051b,
  unexpected: 0x8000ffff,
  rpcServerGone: 0x800706ba,
  badMoniker: 0x800401e4,
  /** JScript: object doesn't support this property or method (438). */
  noSuchMember: 0x800a01b6,
  /** JScript: Automation server can't create object (429). */
  cannotCreate: 0x800a01ad,
  /** JScript: object not a collection (451). */
  notACollection: 0x800a01c3,
  /** E_ADS_PROPERTY_NOT_FOUND. */
  adsNoProperty: 0x8000500d,
  fileNotFound: 0x800a0035,
  badFileMode: 0x800a0036,
  fileExists: 0x800a003a,
  diskFull: 0x800a003d,
  inputPastEnd: 0x800a003e,
  permissionDenied: 0x800a0046,
  folderNotFound: 0x800a004c,
  wmiNoNamespace: 0x8004100e,
  wmiNoClass: 0x80041010,
  wmiBadQuery: 0x80041017,
  httpTimedOut: 0x80072ee2,
  httpCannotConnect: 0x80072efd,
  httpConnectionBroken: 0x80072efe,
  httpBadUrl: 0x80072ee5,
  wmsPortInUse: 0xc00d158b,
  wmsInvalidPort: 0xc00d0043,
  wmsAddressGone: 0x80072741,
} as const;

/** A failed COM call: the script sees it as an Error with `number` and `description`. */
export class ComError extends Error {
  /** HRESULT, unsigned. */
  readonly code: number;

  constructor(code: number, language: WindowsLanguage = 1033) {
    super(errorText(code >>> 0, language));
    this.code = code >>> 0;
  }
}
