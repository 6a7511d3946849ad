/** The step itself goes wrong: refused with each documented error, not done, half done, too slow, dead soon after. */
import type { Effect } from '../../../electron/practice/machine/quirk.ts';
import { ERRORS } from '../../../shared/knowledge/error-codes.ts';
import { carriesOut, type Fault, type FaultKind, type Target } from '../fault.ts';
import type { Phase } from '../position.ts';

const ALL_PHASES: readonly Phase[] = ['run', 'rollback', 'undo'];
const FORWARD: readonly Phase[] = ['run', 'undo'];

/**
 * Win32 errors that asking for a service can end with, by Microsoft's list of system error codes: access denied, no answer in time,
 * dependents running, control not accepted, already running, disabled, no such service, cannot accept now, not
 * active, dependency failed, logon failed, marked for deletion.
 */
const SERVICE_ERRORS = [5, 1051, 1052, 1053, 1056, 1058, 1060, 1061, 1062, 1068, 1069, 1072];

/** What the plug-in can answer with (shared/knowledge), and a service that has just died: 0x800706BA; access denied: 0x80070005. */
const PLUGIN_ERRORS = [
  ...ERRORS.map((error) => error.code).filter((code) => /^0x(C00D|8007)/.test(code)),
  '0x800706BA',
  '0x80070005',
];

/** Disk full, permission denied, as the scripting runtime numbers them; access denied as COM does. */
const BACKUP_ERRORS = ['0x800A003D', '0x800A0046', '0x80070005'];

type ChangeKind = Target['step']['change']['kind'];

function effectOn(
  name: string,
  kind: FaultKind,
  on: readonly ChangeKind[],
  effect: (target: Target) => Effect,
  more: Partial<Pick<Fault, 'phases' | 'fits' | 'delayed'>> = {},
): Fault {
  return {
    name,
    kind,
    phases: more.phases ?? FORWARD,
    fits: (target) => on.includes(target.step.change.kind) && (more.fits?.(target) ?? true),
    ...(more.delayed === undefined ? {} : { delayed: more.delayed }),
    trap: ({ target, struck }) => ({
      before(action, position) {
        if (!carriesOut(target, action, position)) return undefined;
        struck();
        return effect(target);
      },
    }),
  };
}

const isStart = ({ goal }: Target) => goal === 'running';
const isRegistryList = ({ goal }: Target) =>
  typeof goal === 'object' && goal !== null && 'data' in goal && Array.isArray(goal.data);
const fail = (code: number): Effect => ({ do: 'fail', code });
const win32 = (code: number) => (0x80070000 | code) >>> 0;

const PRETENDED: readonly ChangeKind[] = ['backup', 'service', 'registry', 'plugin', 'metabase'];

export const STEP_EFFECTS: readonly Fault[] = [
  ...SERVICE_ERRORS.map((code) => effectOn(`fails-${code}`, 'step fails', ['service'], () => fail(win32(code)))),
  ...PLUGIN_ERRORS.map((code) => effectOn(`fails-${code}`, 'step fails', ['plugin'], () => fail(Number(code)))),
  ...BACKUP_ERRORS.map((code) => effectOn(`fails-${code}`, 'step fails', ['backup'], () => fail(Number(code)))),
  effectOn('fails', 'step fails', ['registry', 'metabase'], () => fail(win32(5))),
  effectOn('fails-in-rollback', 'step fails', ['service', 'registry', 'plugin', 'metabase'], () => fail(win32(5)), {
    phases: ['rollback'],
  }),

  effectOn('pretends', 'nothing done', PRETENDED, () => ({ do: 'pretend' }), {
    phases: ALL_PHASES,
  }),

  effectOn('half', 'half done', ['backup'], () => ({ do: 'half' })),
  effectOn('half', 'half done', ['metabase'], () => ({ do: 'half' }), { phases: ALL_PHASES }),
  effectOn('half', 'half done', ['registry'], () => ({ do: 'half' }), { phases: ALL_PHASES, fits: isRegistryList }),

  effectOn('slow', 'hangs', ['service'], ({ step }) => hang(step.limitSeconds - 3, 'new'), { phases: ALL_PHASES }),
  effectOn('too-slow', 'hangs', ['service'], ({ step }) => hang(step.limitSeconds + 45, 'new'), { phases: ALL_PHASES }),
  effectOn('gives-up-late', 'hangs', ['service'], ({ step }) => hang(step.limitSeconds + 45, 'old'), {
    phases: ALL_PHASES,
  }),
  effectOn('hangs-for-an-hour', 'hangs', ['service'], () => hang(3600, 'old')),
  effectOn('hangs-for-an-hour-then-does', 'hangs', ['service'], () => hang(3600, 'new')),

  effectOn('dies-at-once', 'service dies', ['service'], () => ({ do: 'die', seconds: 0.2 }), { fits: isStart }),
  effectOn('dies-soon', 'service dies', ['service'], () => ({ do: 'die', seconds: 4 }), {
    phases: ['run'],
    fits: isStart,
    delayed: true,
  }),
];

function hang(seconds: number, end: 'old' | 'new'): Effect {
  return { do: 'hang', seconds: Math.max(1, seconds), end };
}
