import type { Check, CheckCode } from '../../../shared/evidence/check.ts';

/** What was seen at one endpoint, from both sides. */
export interface SeenAt {
  /** As `192.168.10.10:80`. */
  endpoint: string;
  use: 'streaming' | 'program' | 'web';
  listener: Check | null;
  fromServer: Check | null;
  fromThisPc: Check | null;
}

const USES: Partial<Record<CheckCode, SeenAt['use']>> = {
  'stream-listener': 'streaming',
  'stream-answers': 'streaming',
  'program-listener': 'program',
  'program-answers': 'program',
  'web-listener': 'web',
  'web-answers': 'web',
};

/** The checks of endpoints, one row for each endpoint; where something failed comes first, then streaming. */
export function seenAt(checks: readonly Check[]): SeenAt[] {
  const rows = new Map<string, SeenAt>();
  for (const check of checks) {
    const use = USES[check.code];
    if (!use) continue;
    const empty: SeenAt = { endpoint: check.subject, use, listener: null, fromServer: null, fromThisPc: null };
    const row = rows.get(check.subject) ?? empty;
    rows.set(check.subject, row);
    if (check.code.endsWith('-listener')) row.listener = check;
    else if (check.from === 'server') row.fromServer = check;
    else row.fromThisPc = check;
  }
  return [...rows.values()].sort((a, b) => rank(a) - rank(b));
}

/** The checks that are not about an endpoint. */
export function otherChecks(checks: readonly Check[]): Check[] {
  return checks.filter(({ code }) => !USES[code]);
}

/** How an endpoint fares on the whole: one failure fails it, and one answer has to be seen: a listener alone may be deaf. */
export function resultOf({ listener, fromServer, fromThisPc }: SeenAt): Check['result'] {
  const results = [listener, fromServer, fromThisPc].map((check) => check?.result);
  for (const worst of ['fail', 'waiting'] as const) if (results.includes(worst)) return worst;
  return [fromServer, fromThisPc].some((check) => check?.result === 'pass') ? 'pass' : 'not-checked';
}

function rank(row: SeenAt): number {
  return (resultOf(row) === 'fail' ? 0 : 2) + (row.use === 'web' ? 1 : 0);
}

/** Whether an answer counts as passed although its HTTP code says that what was asked for was not given. */
export function passesByErrorCode({ fromServer, fromThisPc }: SeenAt): boolean {
  return [fromServer, fromThisPc].some((check) => check?.result === 'pass' && /\(HTTP [45]\d\d\)/.test(check.seen));
}
