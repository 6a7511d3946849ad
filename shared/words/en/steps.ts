/** English: the steps of a plan. Everything is said from the step's own data; there is no second description. */
import { registryText } from '../../snapshot/listen-list.ts';
import { HOTFIX_VALUE_NAME, LISTEN_LIST_VALUE } from '../../knowledge/settings.ts';
import type { Change, Reason, Step } from '../../change/change.ts';
import type { PluginState } from '../../snapshot/snapshot.ts';
import { plain, quoted } from '../../text/printable.ts';
import { listed } from './phrases.ts';

interface ChangeWords {
  /** What is done, one short sentence in plain words. */
  title: string;
  /** For experts: names, keys, values before and after. */
  detail: string;
  /** How it is taken back. */
  undo: string;
}

const REASONS: Record<Reason, string> = {
  'back-up-first': 'So that the settings can be restored, even without this wizard.',
  'plugin-off-before-changing': 'Its settings are changed while it is off.',
  'plugin-address':
    'So that streaming uses only the address that the web leaves free. “Selected addresses” is never left empty, because that would mean all addresses.',
  'plugin-on': 'Now the address is free: this starts HTTP streaming.',
  'depends-on-http': 'It depends on Http.sys, which cannot stop while this runs.',
  'http-reads-list-at-start':
    'Http.sys is restarted so that it takes up its new settings. (When they take effect is disputed in the published texts; that is why the listeners are looked at afterwards.)',
  'list-frees-address':
    'This frees the streaming address: Http.sys listens only on the addresses in its list. 127.0.0.1 is the server itself.',
  'hotfix-frees-address': 'With hotfix KB 892847, Http.sys also listens only where web sites are bound.',
  'keeps-sockets-open':
    'Http.sys hears of the new list at once, but keeps open what its users opened. (When a new list takes effect is disputed in the published texts; Share80 looks at the listeners afterwards.)',
  'list-leaves-address': 'Http.sys must not use this IP address.',
  'restart-what-ran': 'It ran before, so it is started again.',
  'streaming-service-needed': 'The streaming plug-in can only be set up while this runs.',
};

const BACKUPS: Record<'http-parameters' | 'metabase' | 'wms-settings', string> = {
  'http-parameters': 'Http.sys',
  metabase: 'IIS',
  'wms-settings': 'Windows Media Services',
};

export function reasonWords(reason: Reason): string {
  return REASONS[reason];
}

export function stepWords(step: Step) {
  return { ...changeWords(step.change), reason: reasonWords(step.reason) };
}

/** The two states of a change, each on one line; a backup has none before. */
export function stateWords(change: Change): { before: string; after: string } {
  switch (change.kind) {
    case 'backup':
      return { before: '', after: change.items.join(', ') };
    case 'service':
      return { before: change.before, after: change.after };
    case 'registry':
      return { before: plain(registryText(change.before)), after: plain(registryText(change.after)) };
    case 'plugin':
      return { before: pluginText(change.before), after: pluginText(change.after) };
    case 'list-entry':
      return { before: LISTED[change.before], after: LISTED[change.after] };
  }
}

function changeWords(change: Change): ChangeWords {
  switch (change.kind) {
    case 'backup':
      return {
        title: `Back up the settings of ${listed(change.items.map((item) => BACKUPS[item]))}`,
        detail: `Copies are written to the folder of this plan on the server (${change.items.join(', ')}).`,
        undo: 'Nothing to undo; the copies stay.',
      };
    case 'service':
      return serviceWords(change);
    case 'registry':
      return registryWords(change);
    case 'plugin':
      return pluginWords(change);
    case 'list-entry':
      return listEntryWords(change);
  }
}

function serviceWords(change: Extract<Change, { kind: 'service' }>): ChangeWords {
  const start = change.after === 'running';
  // The key name decides which service it is; the other is only what the plan calls it.
  const name = `${plain(change.service)} (${quoted(change.displayName)})`;
  return {
    title: `${start ? 'Start' : 'Stop'} ${name}`,
    detail: `Service ${plain(change.service)}: ${change.before} → ${change.after}.`,
    undo: `${start ? 'Stop' : 'Start'} it again.`,
  };
}

function registryWords(change: Extract<Change, { kind: 'registry' }>): ChangeWords {
  const before = plain(registryText(change.before));
  const after = plain(registryText(change.after));
  const unconfirmed = change.name === HOTFIX_VALUE_NAME ? ' The name of this value is unconfirmed.' : '';
  return {
    title: registryTitle(change),
    detail: `${change.key}\\${plain(change.name)}: ${before} → ${after}.${unconfirmed}`,
    undo: change.before.type === 'absent' ? 'Delete the value again.' : `Write the old value again: ${before}.`,
  };
}

function registryTitle(change: Extract<Change, { kind: 'registry' }>): string {
  if (change.name !== LISTEN_LIST_VALUE) return 'Switch the hotfix setting of Http.sys';
  return change.after.type === 'multi-string' && change.after.data.length > 0
    ? `Let web sites listen only on ${plain(listed(change.after.data))}`
    : 'Let web sites listen on every address';
}

const LISTED = { listed: 'in the list', unlisted: 'not in the list' };

function listEntryWords({ address, before, after }: Extract<Change, { kind: 'list-entry' }>): ChangeWords {
  const verb = (state: typeof before): string => (state === 'listed' ? 'Add' : 'Remove');
  const where = (state: typeof before): string => (state === 'listed' ? 'to' : 'from');
  const command = after === 'listed' ? 'add' : 'delete';
  return {
    title: `${verb(after)} ${plain(address)} ${where(after)} the IP listen list of Http.sys`,
    detail: `netsh http ${command} iplisten ${plain(address)}: ${LISTED[before]} → ${LISTED[after]}.`,
    undo: `${verb(before)} it again.`,
  };
}

function pluginWords(change: Extract<Change, { kind: 'plugin' }>): ChangeWords {
  const { before, after } = change;
  const detail = `WMS HTTP Server Control Protocol: ${pluginText(before)} → ${pluginText(after)}.`;
  if (before.enabled !== after.enabled) {
    return {
      title: after.enabled ? `Switch HTTP streaming on, at ${whereText(after)}` : 'Switch HTTP streaming off',
      detail,
      undo: after.enabled ? 'Switch it off.' : 'Switch it on again with its old settings.',
    };
  }
  return {
    title: `Let HTTP streaming use ${whereText(after)}`,
    detail,
    undo: `Write the old settings again: ${whereText(before)}.`,
  };
}

function whereText(state: PluginState): string {
  const where = state.bind === 'all' ? 'every address' : plain(state.bind.join(', '));
  return `${where}, port ${state.port}`;
}

function pluginText(state: PluginState): string {
  return `${state.enabled ? 'on' : 'off'}, ${whereText(state)}`;
}
