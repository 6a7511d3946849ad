/** From a step on its target cannot be changed any more, in no direction, by nobody, until someone repairs it. */
import type { ActionKind } from '../../../electron/practice/machine/quirk.ts';
import { isAt, type Fault, type Target } from '../fault.ts';

const ACCESS_DENIED = 0x80070005;

function broken(name: string, on: Target['step']['change']['kind'], kinds: readonly ActionKind[]): Fault {
  return {
    name,
    kind: 'step fails',
    phases: ['run', 'undo'],
    fits: ({ step }) => step.change.kind === on,
    lasts: true,
    trap: ({ target, struck }) => {
      const { change } = target.step;
      const name =
        'service' in change
          ? change.service
          : change.kind === 'registry'
            ? `\\${change.name}`
            : change.kind === 'metabase'
              ? change.node
              : '';
      let since = false;
      return {
        before(action, position) {
          since ||= isAt(target, position);
          if (!since || !kinds.includes(action.kind) || !action.target.toLowerCase().endsWith(name.toLowerCase())) {
            return undefined;
          }
          struck();
          return { do: 'fail', code: ACCESS_DENIED };
        },
      };
    },
  };
}

export const BROKEN_TARGETS: readonly Fault[] = [
  broken('can-never-start', 'service', ['service-start']),
  broken('can-never-stop', 'service', ['service-stop']),
  broken('can-never-be-configured', 'start-mode', ['service-config']),
  broken('can-never-be-written', 'registry', ['registry-write', 'registry-delete']),
  broken('can-never-be-written', 'metabase', ['metabase-write']),
  broken('can-never-be-set', 'plugin', ['plugin-set', 'plugin-enable', 'plugin-disable']),
];
