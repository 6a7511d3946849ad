/** Errors that JScript itself raises about host objects, signed as in `Error.number`. */
export const SCRIPT_ERRORS = {
  /** 438 */
  noSuchMember: 0x800a01b6 | 0,
  /** 451 */
  notACollection: 0x800a01c3 | 0,
  /** 5013 */
  notAnArray: 0x800a1395 | 0,
};
