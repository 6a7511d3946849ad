import { setTimeout as sleep } from 'node:timers/promises';
import type { Probe } from '../../shared/snapshot/snapshot.ts';
import { probeHttp, type ProbeSettings, type ProbeQuestion } from './probe-http.ts';

export interface ProbeTarget extends ProbeQuestion {
  reach: ProbeSettings['reach'];
}

/** After this part of the longest wait, whoever says nothing is waited for beside the next question. */
const PATIENCE = 1 / 20;

/**
 * Asks all targets; the answers come in their order. At most `concurrency` are asked at a time: one that says nothing is no
 * work for anybody, and does not keep the others waiting.
 */
export async function probeAll(
  targets: readonly ProbeTarget[],
  settings: { timeoutMs: number; concurrency: number },
): Promise<Probe[]> {
  const answers: Promise<Probe>[] = [];
  let next = 0;
  async function work(): Promise<void> {
    for (let index = next++; index < targets.length; index = next++) {
      const target = targets[index];
      if (target === undefined) return;
      const answered = probeHttp(target, { timeoutMs: settings.timeoutMs, reach: target.reach });
      answers[index] = answered;
      const patience = new AbortController();
      await Promise.race([
        answered,
        sleep(settings.timeoutMs * PATIENCE, null, { signal: patience.signal }).catch(() => null),
      ]);
      patience.abort();
    }
  }
  await Promise.all(Array.from({ length: Math.min(settings.concurrency, targets.length) }, work));
  return Promise.all(answers);
}
