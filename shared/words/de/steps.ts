/** German: the steps of a plan. Everything is said from the step's own data; there is no second description. */
import { registryText } from '../../snapshot/listen-list.ts';
import { metabaseText, WEB_NODE } from '../../snapshot/metabase.ts';
import { pluginText } from '../../snapshot/plugin.ts';
import { HOTFIX_VALUE_NAME, LISTEN_LIST_VALUE, SHARED_PORT } from '../../knowledge/settings.ts';
import type { Change, ChangeOf, Reason, Step } from '../../change/change.ts';
import type { PluginState } from '../../snapshot/snapshot.ts';
import { plain, quoted } from '../../text/printable.ts';
import { MARKS, listed } from './phrases.ts';
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
  'back-up-first': 'So lassen sich die Einstellungen auch ohne Share80 wiederherstellen.',
  'plugin-off-before-changing': 'Seine Einstellungen werden geändert, während es ausgeschaltet ist.',
  'plugin-address':
    'Das Streaming verwendet dann nur die Streaming-IP-Adresse. Im Plug-In ist immer eine ausgewählt, denn keine würde alle bedeuten.',
  'plugin-on': 'Die Streaming-IP-Adresse ist jetzt dafür frei.',
  'depends-on-http': 'Es hängt von Http.sys ab, das währenddessen nicht beendet werden kann.',
  'http-reads-list-at-start':
    'Http.sys wird neu gestartet, damit es seine neuen Einstellungen verwendet. (Veröffentlichte Texte sind uneins, wann sie wirken. Daher überprüft Share80, wer lauscht.)',
  'list-frees-address':
    'Das macht die Streaming-IP-Adresse frei: Http.sys lauscht nur an den IP-Adressen in seiner Liste. 127.0.0.1 ist der Server selbst.',
  'hotfix-frees-address': 'Mit Hotfix KB 892847 lauscht Http.sys außerdem nur dort, wo Websites gebunden sind.',
  'keeps-sockets-open':
    'Http.sys erfährt sofort von der neuen Liste, hält aber offen, was seine Programme geöffnet haben. (Veröffentlichte Texte sind uneins, wann sie wirkt. Daher überprüft Share80, wer lauscht.)',
  'list-leaves-address': 'Http.sys darf diese IP-Adresse nicht verwenden.',
  'restart-what-ran': 'Es lief vorher.',
  'streaming-service-needed': 'Share80 kann das HTTP-Plug-In nur einstellen, während dies läuft.',
  'program-gets-address':
    'Es bekommt die IP-Adresse, die Http.sys frei lässt. Startet es nicht, weil es diese IP-Adresse noch nicht kennt, läuft der Plan weiter und überlässt Ihnen den Start.',
  'holds-the-port': 'Es hat eine URL an Port 80, daher behält Http.sys den Port dafür.',
  'stays-off-the-port': 'Sonst belegt es Port 80 wieder, wenn Windows neu startet.',
  'only-you-can': 'Share80 ändert keine Einstellungen anderer Programme.',
  'undo-restarts-too':
    'IIS Admin wird auch vor der Änderung neu gestartet: Rückgängig führt diese Schritte umgekehrt aus und muss ihn nach den Einstellungen neu starten.',
  'depends-on-iis': 'Es hängt von IIS Admin ab, das währenddessen nicht beendet werden kann.',
  'iis-reads-at-start': 'IIS Admin wird neu gestartet, damit IIS seine neuen Einstellungen verwendet (KB 238131).',
  'sites-leave-address':
    'Websites auf „Keine zugewiesen“ ziehen auf die Website-IP-Adressen um, mit eigenen Sockets. IIS gibt dann die Streaming-IP-Adresse frei.',
  'sockets-leave-address':
    'Mit Socketpooling lauscht IIS auf allen IP-Adressen. Ohne nur dort, wo Websites gebunden sind (KB 238131).',
  'streaming-only-you-can':
    'Wie die Windows Media-Dienste 4.1 eine einzelne IP-Adresse bekommen, beschreibt kein Text, der uns vorlag.',
};

const BACKUPS: Record<ChangeOf<'backup'>['items'][number], string> = {
  'metabase-backup': 'IIS',
  'http-parameters': 'Http.sys',
  metabase: 'IIS',
  'wms-settings': 'Windows Media-Dienste',
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
        title: `Einstellungen sichern: ${listed(change.items.map((item) => BACKUPS[item]))}`,
        detail: `Die Sicherung kommt in den Ordner dieses Plans auf dem Server (${change.items.join(', ')}).`,
        undo: 'Nichts rückgängig zu machen. Die Sicherung bleibt.',
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
  const name = `${plain(change.service)} (${quoted(change.displayName, MARKS)})`;
  return {
    title: `${start ? 'Starten:' : 'Beenden:'} ${name}`,
    detail: `Dienst ${plain(change.service)}: ${statesWords(change.before)} → ${statesWords(change.after)}.`,
    undo: `Den Dienst ${start ? 'beenden' : 'starten'}.`,
  };
}

function startModeWords(change: Extract<Change, { kind: 'start-mode' }>): ChangeWords {
  const name = `${plain(change.service)} (${quoted(change.displayName, MARKS)})`;
  const before = statesWords(change.before);
  return {
    title: `Starttyp auf ${statesWords(change.after)} stellen: ${name}`,
    detail: `sc config ${plain(change.service)}: ${before} → ${statesWords(change.after)}.`,
    undo: `Den früheren Starttyp wiederherstellen: ${before}.`,
  };
}

function registryWords(change: Extract<Change, { kind: 'registry' }>): ChangeWords {
  const before = statesWords(registryText(change.before));
  const after = statesWords(registryText(change.after));
  const unconfirmed = change.name === HOTFIX_VALUE_NAME ? ' Der Name dieses Werts ist unbestätigt.' : '';
  return {
    title: registryTitle(change),
    detail: `${change.key}\\${plain(change.name)}: ${before} → ${after}.${unconfirmed}`,
    undo: change.before.type === 'absent' ? 'Den Wert löschen.' : `Den früheren Wert wiederherstellen: ${before}.`,
  };
}

function registryTitle(change: Extract<Change, { kind: 'registry' }>): string {
  if (change.name !== LISTEN_LIST_VALUE) return 'Hotfixeinstellung von Http.sys ändern';
  return change.after.type === 'multi-string' && change.after.data.length > 0
    ? `Http.sys auf ${plain(listed(change.after.data))} beschränken`
    : 'Http.sys an jeder IP-Adresse lauschen lassen';
}

function listEntryWords({ address, before, after }: Extract<Change, { kind: 'list-entry' }>): ChangeWords {
  const add = after === 'listed';
  return {
    title: add
      ? `${plain(address)} zur IP-Listenliste hinzufügen`
      : `${plain(address)} aus der IP-Listenliste entfernen`,
    detail: `netsh http ${add ? 'add' : 'delete'} iplisten ${plain(address)}: ${statesWords(before)} → ${statesWords(after)}.`,
    undo: add ? 'Aus der Liste entfernen.' : 'Zur Liste hinzufügen.',
  };
}

/** One node of the metabase of IIS 5.0. */
function metabaseWords({ node, before, after }: Extract<Change, { kind: 'metabase' }>): ChangeWords {
  const whose = node === WEB_NODE ? 'aller Websites' : `der Website ${plain(node)}`;
  const earlier = statesWords(plain(metabaseText(before)));
  return {
    title: `Bindungen und Socketpooling ${whose} einstellen`,
    detail: `IIS://localhost/${plain(node)}: ${earlier} → ${statesWords(plain(metabaseText(after)))}.`,
    undo: `Die früheren Werte wiederherstellen: ${earlier}. Ein Wert, der nicht da war, wird entfernt (wie, ist aus adsutil.vbs bekannt).`,
  };
}

/** What is known of Windows Media Services 4.1, and what is not. */
function streamingByHandWords({ program, address, port }: Extract<Change, { kind: 'manual' }>): ChangeWords {
  const where = `${address}:${port}`;
  const known =
    'Bekannt: HTTP-Streaming ist standardmäßig ausgeschaltet, und nur einer der Dienste Unicast und Station kann den Port haben.';
  const unknown =
    port === SHARED_PORT
      ? ' Nicht bekannt: wie einer davon eine einzelne IP-Adresse bekommt. Belegt er immer alle, verwenden Sie einen anderen Port.'
      : ' Ein anderer Port neben einem Webserver ist der dokumentierte Weg.';
  return {
    title: `Sie: HTTP-Streaming in ${plain(program)} auf ${where} einschalten`,
    detail: `${known}${unknown} Share80 sieht die Wirkung, wenn dort etwas lauscht und als Cougar/4.1 antwortet.`,
    undo: 'Share80 kann das nicht rückgängig machen: Schalten Sie HTTP-Streaming aus, oder geben Sie ihm seinen früheren Port.',
  };
}

/** What only a person can do, and how Share80 sees that it is done. */
function manualWords({ program, write, address, port }: Extract<Change, { kind: 'manual' }>): ChangeWords {
  const name = program === '' ? 'Ihr Programm' : plain(program);
  const where = `${address}:${port}`;
  const task =
    write === ''
      ? `Geben Sie in seinen Einstellungen ${where} an, anstelle des Ports allein, aller IP-Adressen oder einer anderen. Starten Sie dann das Programm, oder starten Sie es neu. Steht es schon dort, ist nichts zu tun.`
      : `Schreiben Sie „${plain(write)}“ anstelle der Zeile, in der nur der Port oder eine andere IP-Adresse steht. Starten Sie dann das Programm, oder starten Sie es neu. Steht es schon dort, ist nichts zu tun.`;
  return {
    title: `Sie: ${name} auf ${where} lauschen lassen`,
    detail: `${task} Share80 sieht die Wirkung, wenn es dort lauscht und antwortet.`,
    undo: 'Share80 kann das nicht rückgängig machen: Schreiben Sie die frühere Zeile wieder hin.',
  };
}

function pluginWords(change: Extract<Change, { kind: 'plugin' }>): ChangeWords {
  const { before, after } = change;
  const detail = `WMS HTTP Server Control Protocol: ${statesWords(pluginText(before))} → ${statesWords(pluginText(after))}.`;
  if (before.enabled !== after.enabled) {
    return {
      title: after.enabled ? `HTTP-Streaming an ${whereText(after)} einschalten` : 'HTTP-Streaming ausschalten',
      detail,
      undo: after.enabled ? 'Ausschalten.' : 'Mit den früheren Einstellungen einschalten.',
    };
  }
  return {
    title: `HTTP-Streaming auf ${whereText(after)} einstellen`,
    detail,
    undo: `Die früheren Einstellungen wiederherstellen: ${whereText(before)}.`,
  };
}

function whereText(state: PluginState): string {
  const where = state.bind === 'all' ? 'jeder IP-Adresse' : plain(state.bind.join(', '));
  return `${where}, Port ${state.port}`;
}
