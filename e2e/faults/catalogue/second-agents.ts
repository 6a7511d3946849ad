/** While the agent is at a step, somebody starts another one on the same server. */
import type { Fault } from '../fault.ts';
import type { SecondCall } from '../second-agent.ts';

function secondAgent(name: string, how: SecondCall): Fault {
  return {
    name,
    kind: 'second agent',
    phases: ['run', 'rollback', 'undo'],
    fits: () => true,
    trap: () => ({}),
    // Actions of two scripts never overlap within a hook; an agent that waits for an answer leaves the server to others.
    link: { passage: 'pass', count: 1, secondAgent: how },
  };
}

export const SECOND_AGENTS: readonly Fault[] = [
  secondAgent('another-agent-runs', 'run'),
  secondAgent('another-agent-undoes', 'undo'),
  secondAgent('another-agent-calls', 'link'),
];
