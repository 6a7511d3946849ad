import type { Probe } from '../../shared/snapshot/snapshot.ts';
import { probeHttp, type ProbeSettings, type ProbeQuestion } from './probe-http.ts';

export interface ProbeTarget extends ProbeQuestion {
  reach: ProbeSettings['reach'];
}

/** Asks all targets, at most `concurrency` at a time; the answers come in the order of the targets. */
export async function probeAll(
  targets: readonly ProbeTarget[],
  settings: { timeoutMs: number; concurrency: number },
): Promise<Probe[]> {
  const probes: Probe[] = [];
  let next = 0;
  async function work(): Promise<void> {
    for (let index = next++; index < targets.length; index = next++) {
      const target = targets[index];
      if (target === undefined) return;
      probes[index] = await probeHttp(target, { timeoutMs: settings.timeoutMs, reach: target.reach });
    }
  }
  await Promise.all(Array.from({ length: Math.min(settings.concurrency, targets.length) }, work));
  return probes;
}
