import type { MachineState } from './machine-state.ts';

/** Versions of http.sys by service pack; remembered, as domain.md says. The hotfix brings a later build of its branch. */
const HTTP_SYS: Record<MachineState['os']['servicePack'], string> = {
  0: '5.2.3790.0',
  1: '5.2.3790.1830',
  2: '5.2.3790.3959',
};
const HTTP_SYS_WITH_HOTFIX = '5.2.3790.2378';

/** '' = the file has no version. */
export function fileVersion(state: MachineState, path: string): string {
  if (!/\\drivers\\http\.sys$/i.test(path)) return '';
  return state.hotfix && state.os.servicePack === 1 ? HTTP_SYS_WITH_HOTFIX : HTTP_SYS[state.os.servicePack];
}
