import type { Trouble, TroubleCode } from '../../shared/wire/session.ts';

/** What was asked for, or the trouble that prevented it. Nothing that reaches a server throws. */
export type Result<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** @param detail for experts: names and values, no sentence of its own */
export function failure(code: TroubleCode, detail: string): { ok: false; trouble: Trouble } {
  return { ok: false, trouble: { code, detail } };
}
