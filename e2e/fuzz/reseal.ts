/** An enemy who knows the format makes the checksums right again, so that what lies behind them is met, too. */
import { canonicalJson, sha256 } from '../../shared/text/canonical-json.ts';
import { journalSum, type JournalLine } from '../../shared/journal/journal.ts';

type Members = Record<string, unknown>;

/** A plan, whatever it holds, with the hash and the id that belong to it. */
export function resealPlan(plan: unknown): unknown {
  if (!isMembers(plan)) return plan;
  const { id: _id, hash: _hash, ...draft } = plan;
  const hash = sha256(canonicalJson(draft));
  return { ...plan, id: hash.slice(0, 12), hash };
}

/** A journal, whatever it holds, with an unbroken chain. */
export function resealJournal(journal: unknown, planId: unknown): unknown {
  if (!isMembers(journal) || !Array.isArray(journal['lines'])) return journal;
  let previous = '';
  const lines = journal['lines'].map((line: unknown, position) => {
    if (!isMembers(line)) return line;
    const numbered = { ...line, n: position + 1 } as unknown as JournalLine;
    previous = journalSum(previous, numbered);
    return { ...numbered, sum: previous };
  });
  return { ...journal, planId, lines };
}

/** A record, whatever it holds, with checksums that are right. */
export function resealRecord(record: unknown): unknown {
  if (!isMembers(record)) return record;
  const plan = resealPlan(record['plan']);
  const { id, hash } = isMembers(plan) ? plan : { id: '', hash: '' };
  return {
    ...record,
    id: sha256(`${String(hash)} ${String(record['createdAt'])}`).slice(0, 12),
    plan,
    journal: resealJournal(record['journal'], id),
    undo: isMembers(record['undo'])
      ? { ...record['undo'], journal: resealJournal(record['undo']['journal'], id) }
      : record['undo'],
  };
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
