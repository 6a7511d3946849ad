import { loadAgent } from '../../../electron/agent/testing/agent-context.ts';
import { invertSteps } from '../../../shared/change/steps.ts';
import { readPlanFile } from '../../../shared/record/record.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { hostileFile } from '../arbitraries/file-change.ts';
import { resealPlan } from '../reseal.ts';
import { specimens } from '../specimens.ts';
import { english } from '../../../shared/testing/english.ts';

/** Both readers of plans stand at this door: the program, and the agent, which carries plans out. */
export const planDoor: Door<string> = {
  name: 'plan',
  from: 'whoever can write to the kit folder or hands a plan over',
  open() {
    const { plan } = specimens();
    const agent = loadAgent();
    return {
      cases: hostileFile(plan, { reseal: resealPlan }),
      feed(text) {
        const byProgram = readPlanFile(text);
        // The agent looks at what it acts upon, and leaves the words for people to the program.
        const byAgent = problemOfAgent(agent, text);
        if (byAgent === '') throw new Error('the agent refuses without a reason');
        if (!byProgram.ok) return refused(english.fileWords(byProgram.problem));
        invertSteps(byProgram.value.steps);
        return TAKEN;
      },
      close: () => undefined,
    };
  },
};

/** Null when the agent would carry this plan out. */
function problemOfAgent({ json, planCheck }: ReturnType<typeof loadAgent>, text: string): string | null {
  let plan: unknown;
  try {
    plan = json.read(text);
  } catch {
    return 'it is not JSON';
  }
  return planCheck.problemOf(plan)?.detail ?? null;
}
