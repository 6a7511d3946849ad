/** English: the steps of a plan. Everything is said from the step's own data; there is no second description. */
import { registryText } from '../../snapshot/listen-list.ts';
import { metabaseText, WEB_NODE } from '../../snapshot/metabase.ts';
import { pluginText } from '../../snapshot/plugin.ts';
import { HOTFIX_VALUE_NAME, LISTEN_LIST_VALUE, SHARED_PORT } from '../../knowledge/settings.ts';
import type { Change, ChangeOf, Reason, Step } from '../../change/change.ts';
import type { PluginState } from '../../snapshot/snapshot.ts';
import { plain, quoted } from '../../text/printable.ts';
import { listed } from './phrases.ts';
import { statesWords } from './states.ts';

interface ChangeWords {
  /** What is done, one short sentence in plain words. */
  title: string;
  /** For experts: names, keys, values before and after. */
  detail: string;
  /** How it is undone. */
  undo: string;
}

const REASONS: Record<Reason, string> = {
  'back-up-first': 'Someone can restore the settings, even without Share80.',
  'plugin-off-before-changing': 'Its settings change while it’s off.',
  'plugin-address':
    'Streaming then uses only the streaming IP address. The plug-in always has one selected, because none would mean all.',
  'plugin-on': 'The streaming IP address is free for it now.',
  'depends-on-http': 'It depends on Http.sys, which can’t stop while this runs.',
  'http-reads-list-at-start':
    'Http.sys restarts to use its new settings. (Published texts disagree about when they take effect, so Share80 verifies who listens.)',
  'list-frees-address':
    'This frees the streaming IP address: Http.sys listens only on the IP addresses in its list. 127.0.0.1 is the server itself.',
  'hotfix-frees-address': 'With hotfix KB 892847, Http.sys also listens only where websites are bound.',
  'keeps-sockets-open':
    'Http.sys learns of the new list at once, but keeps open what its programs opened. (Published texts disagree about when it takes effect, so Share80 verifies who listens.)',
  'list-leaves-address': 'Http.sys must not use this IP address.',
  'restart-what-ran': 'It ran before.',
  'streaming-service-needed': 'Share80 can set the HTTP plug-in only while this runs.',
  'program-gets-address':
    'It gets the IP address that Http.sys leaves. If it doesn’t start because it isn’t told this IP address yet, the plan goes on and leaves the start to you.',
  'holds-the-port': 'It has a URL on port 80, so Http.sys keeps the port for it.',
  'stays-off-the-port': 'Otherwise, it takes port 80 again when Windows restarts.',
  'only-you-can': 'Share80 doesn’t change the settings of other programs.',
  'undo-restarts-too':
    'IIS Admin restarts before the settings change, too: the undo runs these steps in reverse and must restart it after the settings.',
  'depends-on-iis': 'It depends on IIS Admin, which can’t stop while this runs.',
  'iis-reads-at-start': 'IIS Admin restarts, so that IIS uses its new settings (KB 238131).',
  'sites-leave-address':
    'Websites on All Unassigned move to the website IP addresses, with sockets of their own. IIS then leaves the streaming IP address.',
  'sockets-leave-address':
    'With socket pooling, IIS listens on every IP address. Without, only where websites are bound (KB 238131).',
  'streaming-only-you-can':
    'How Windows Media Services 4.1 gets one IP address isn’t described in any text that was available to us.',
};

const BACKUPS: Record<ChangeOf<'backup'>['items'][number], string> = {
  'metabase-backup': 'IIS',
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
      return { before: statesWords(change.before), after: statesWords(change.after) };
    case 'registry':
      return { before: statesWords(registryText(change.before)), after: statesWords(registryText(change.after)) };
    case 'plugin':
      return { before: statesWords(pluginText(change.before)), after: statesWords(pluginText(change.after)) };
    case 'start-mode':
    case 'list-entry':
      return { before: statesWords(change.before), after: statesWords(change.after) };
    case 'metabase':
      return { before: statesWords(metabaseText(change.before)), after: statesWords(metabaseText(change.after)) };
    case 'manual':
      return { before: '', after: plain(change.write) };
  }
}

function changeWords(change: Change): ChangeWords {
  switch (change.kind) {
    case 'backup':
      return {
        title: `Back up the settings of ${listed(change.items.map((item) => BACKUPS[item]))}`,
        detail: `The backup goes to the folder of this plan on the server (${change.items.join(', ')}).`,
        undo: 'Nothing to undo. The backup stays.',
      };
    case 'service':
      return serviceWords(change);
    case 'registry':
      return registryWords(change);
    case 'plugin':
      return pluginWords(change);
    case 'start-mode':
      return startModeWords(change);
    case 'list-entry':
      return listEntryWords(change);
    case 'metabase':
      return metabaseWords(change);
    case 'manual':
      return change.task === 'http-streaming' ? streamingByHandWords(change) : manualWords(change);
  }
}

function serviceWords(change: Extract<Change, { kind: 'service' }>): ChangeWords {
  const start = change.after === 'running';
  // The key name decides which service it is; the other is only what the plan calls it.
  const name = `${plain(change.service)} (${quoted(change.displayName)})`;
  return {
    title: `${start ? 'Start' : 'Stop'} ${name}`,
    detail: `Service ${plain(change.service)}: ${statesWords(change.before)} → ${statesWords(change.after)}.`,
    undo: `${start ? 'Stop' : 'Start'} the service.`,
  };
}

function startModeWords(change: Extract<Change, { kind: 'start-mode' }>): ChangeWords {
  const name = `${plain(change.service)} (${quoted(change.displayName)})`;
  const before = statesWords(change.before);
  return {
    title: `Set the start type of ${name} to ${statesWords(change.after)}`,
    detail: `sc config ${plain(change.service)}: ${before} → ${statesWords(change.after)}.`,
    undo: `Restore the earlier start type: ${before}.`,
  };
}

function registryWords(change: Extract<Change, { kind: 'registry' }>): ChangeWords {
  const before = statesWords(registryText(change.before));
  const after = statesWords(registryText(change.after));
  const unconfirmed = change.name === HOTFIX_VALUE_NAME ? ' The name of this value is unconfirmed.' : '';
  return {
    title: registryTitle(change),
    detail: `${change.key}\\${plain(change.name)}: ${before} → ${after}.${unconfirmed}`,
    undo: change.before.type === 'absent' ? 'Delete the value.' : `Restore the earlier value: ${before}.`,
  };
}

function registryTitle(change: Extract<Change, { kind: 'registry' }>): string {
  if (change.name !== LISTEN_LIST_VALUE) return 'Change the hotfix setting of Http.sys';
  return change.after.type === 'multi-string' && change.after.data.length > 0
    ? `Limit Http.sys to ${plain(listed(change.after.data))}`
    : 'Let Http.sys listen on every IP address';
}

function listEntryWords({ address, before, after }: Extract<Change, { kind: 'list-entry' }>): ChangeWords {
  const add = after === 'listed';
  return {
    title: add ? `Add ${plain(address)} to the IP listen list` : `Remove ${plain(address)} from the IP listen list`,
    detail: `netsh http ${add ? 'add' : 'delete'} iplisten ${plain(address)}: ${statesWords(before)} → ${statesWords(after)}.`,
    undo: add ? 'Remove it from the list.' : 'Add it to the list.',
  };
}

/** One node of the metabase of IIS 5.0. */
function metabaseWords({ node, before, after }: Extract<Change, { kind: 'metabase' }>): ChangeWords {
  const whose = node === WEB_NODE ? 'all websites' : `website ${plain(node)}`;
  const earlier = statesWords(plain(metabaseText(before)));
  return {
    title: `Set the bindings and socket pooling of ${whose}`,
    detail: `IIS://localhost/${plain(node)}: ${earlier} → ${statesWords(plain(metabaseText(after)))}.`,
    undo: `Restore the earlier values: ${earlier}. A value that wasn’t there is removed (how is known from adsutil.vbs).`,
  };
}

/** What is known of Windows Media Services 4.1, and what is not. */
function streamingByHandWords({ program, address, port }: Extract<Change, { kind: 'manual' }>): ChangeWords {
  const where = `${address}:${port}`;
  const known =
    'Known: HTTP streaming is off by default, and only one of the Unicast and Station services can have the port.';
  const unknown =
    port === SHARED_PORT
      ? ' Not known: how one of them gets a single IP address. If it always takes every IP address, use another port.'
      : ' Using another port beside a web server is the documented way.';
  return {
    title: `You: turn on HTTP streaming in ${plain(program)} on ${where}`,
    detail: `${known}${unknown} Share80 sees the effect when something listens there and answers as Cougar/4.1.`,
    undo: 'Share80 can’t undo this: turn off HTTP streaming, or give it its earlier port.',
  };
}

/** What only a person can do, and how Share80 sees that it is done. */
function manualWords({ program, write, address, port }: Extract<Change, { kind: 'manual' }>): ChangeWords {
  const name = program === '' ? 'your program' : plain(program);
  const where = `${address}:${port}`;
  const task =
    write === ''
      ? `Give ${where} in its settings, in place of the port alone, every IP address, or another one. Then start the program, or restart it. Nothing to do if it’s there already.`
      : `Write “${plain(write)}” in place of the line that has only the port or another IP address. Then start the program, or restart it. Nothing to do if it’s written there already.`;
  return {
    title: `You: let ${name} listen on ${where}`,
    detail: `${task} Share80 sees the effect when it listens and answers there.`,
    undo: 'Share80 can’t undo this: write the earlier line again.',
  };
}

function pluginWords(change: Extract<Change, { kind: 'plugin' }>): ChangeWords {
  const { before, after } = change;
  const detail = `WMS HTTP Server Control Protocol: ${statesWords(pluginText(before))} → ${statesWords(pluginText(after))}.`;
  if (before.enabled !== after.enabled) {
    return {
      title: after.enabled ? `Turn on HTTP streaming on ${whereText(after)}` : 'Turn off HTTP streaming',
      detail,
      undo: after.enabled ? 'Turn it off.' : 'Turn it on with its earlier settings.',
    };
  }
  return {
    title: `Set HTTP streaming to ${whereText(after)}`,
    detail,
    undo: `Restore the earlier settings: ${whereText(before)}.`,
  };
}

function whereText(state: PluginState): string {
  const where = state.bind === 'all' ? 'every IP address' : plain(state.bind.join(', '));
  return `${where}, port ${state.port}`;
}
