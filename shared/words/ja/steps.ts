/** Japanese: the steps of a plan. Everything is said from the step's own data; there is no second description. */
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
  'back-up-first': 'Share80 がなくても設定を復元できるようにするためです。',
  'plugin-off-before-changing': 'オフの間に設定を変更します。',
  'plugin-address':
    'ストリーミングはストリーミング用 IP アドレスだけを使うようになります。選択が 1 つもないとすべてを意味するため、プラグインでは常に 1 つ選択されています。',
  'plugin-on': 'ストリーミング用 IP アドレスが空いています。',
  'depends-on-http': 'Http.sys に依存しており、これの実行中は Http.sys を停止できません。',
  'http-reads-list-at-start':
    '新しい設定を使うために Http.sys が再起動します。(いつ有効になるかは公開された文書で一致しないため、Share80 はリッスンしているものを検証します。)',
  'list-frees-address':
    'ストリーミング用 IP アドレスが空きます。Http.sys はリストの IP アドレスだけでリッスンします。127.0.0.1 はサーバー自身です。',
  'hotfix-frees-address': '修正プログラム KB 892847 があると、Http.sys は Web サイトのバインド先だけでリッスンします。',
  'keeps-sockets-open':
    'Http.sys は新しいリストをすぐに知りますが、プログラムが開いたものは開いたままにします。(いつ有効になるかは公開された文書で一致しないため、Share80 はリッスンしているものを検証します。)',
  'list-leaves-address': 'Http.sys がこの IP アドレスを使わないようにする必要があります。',
  'restart-what-ran': '以前実行されていました。',
  'streaming-service-needed': 'Share80 が HTTP プラグインを設定できるのは、これの実行中だけです。',
  'program-gets-address':
    'Http.sys が空けた IP アドレスを使います。この IP アドレスがまだ設定されていないために開始しない場合、プランは続行し、開始はあなたの操作になります。',
  'holds-the-port': 'ポート 80 の URL を持つため、Http.sys がポートを使い続けます。',
  'stays-off-the-port': 'そうしないと、Windows の再起動時にポート 80 をまた使います。',
  'only-you-can': 'Share80 は他のプログラムの設定を変更しません。',
  'undo-restarts-too':
    '設定を変更する前にも IIS Admin を再起動します。元に戻すときはこれらの手順を逆順に実行し、設定の後に再起動する必要があるためです。',
  'depends-on-iis': 'IIS Admin に依存しており、これの実行中は IIS Admin を停止できません。',
  'iis-reads-at-start': 'IIS が新しい設定を使うように、IIS Admin を再起動します (KB 238131)。',
  'sites-leave-address':
    '「未使用の IP アドレスすべて」の Web サイトを Web サイト用 IP アドレスに移し、独自のソケットを使わせます。これで IIS はストリーミング用 IP アドレスを使わなくなります。',
  'sockets-leave-address':
    'ソケット プーリングがあると、IIS はすべての IP アドレスでリッスンします。ないと、Web サイトのバインド先だけです (KB 238131)。',
  'streaming-only-you-can':
    'Windows Media サービス 4.1 に 1 つの IP アドレスを使わせる方法は、入手できた文書にはありません。',
};

const BACKUPS: Record<ChangeOf<'backup'>['items'][number], string> = {
  'metabase-backup': 'IIS',
  'http-parameters': 'Http.sys',
  metabase: 'IIS',
  'wms-settings': 'Windows Media サービス',
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
      return { before: '', after: change.items.join('、') };
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
        title: `${listed(change.items.map((item) => BACKUPS[item]))} の設定をバックアップ`,
        detail: `バックアップはサーバーのこのプランのフォルダーに保存します (${change.items.join('、')})。`,
        undo: '元に戻すものはありません。バックアップは残ります。',
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
    title: `${start ? '開始:' : '停止:'} ${name}`,
    detail: `サービス ${plain(change.service)}: ${statesWords(change.before)} → ${statesWords(change.after)}。`,
    undo: `サービスを${start ? '停止します' : '開始します'}。`,
  };
}

function startModeWords(change: Extract<Change, { kind: 'start-mode' }>): ChangeWords {
  const name = `${plain(change.service)} (${quoted(change.displayName, MARKS)})`;
  const before = statesWords(change.before);
  return {
    title: `スタートアップの種類を${statesWords(change.after)}に設定: ${name}`,
    detail: `sc config ${plain(change.service)}: ${before} → ${statesWords(change.after)}。`,
    undo: `以前のスタートアップの種類を復元します: ${before}。`,
  };
}

function registryWords(change: Extract<Change, { kind: 'registry' }>): ChangeWords {
  const before = statesWords(registryText(change.before));
  const after = statesWords(registryText(change.after));
  const unconfirmed = change.name === HOTFIX_VALUE_NAME ? ' この値の名前は未確認です。' : '';
  return {
    title: registryTitle(change),
    detail: `${change.key}\\${plain(change.name)}: ${before} → ${after}。${unconfirmed}`,
    undo: change.before.type === 'absent' ? '値を削除します。' : `以前の値を復元します: ${before}。`,
  };
}

function registryTitle(change: Extract<Change, { kind: 'registry' }>): string {
  if (change.name !== LISTEN_LIST_VALUE) return 'Http.sys の修正プログラムの設定を変更';
  return change.after.type === 'multi-string' && change.after.data.length > 0
    ? `Http.sys を ${plain(listed(change.after.data))} に限定`
    : 'Http.sys をすべての IP アドレスでリッスンさせる';
}

function listEntryWords({ address, before, after }: Extract<Change, { kind: 'list-entry' }>): ChangeWords {
  const add = after === 'listed';
  return {
    title: add ? `IP リッスン リストに ${plain(address)} を追加` : `IP リッスン リストから ${plain(address)} を削除`,
    detail: `netsh http ${add ? 'add' : 'delete'} iplisten ${plain(address)}: ${statesWords(before)} → ${statesWords(after)}。`,
    undo: add ? 'リストから削除します。' : 'リストに追加します。',
  };
}

/** One node of the metabase of IIS 5.0. */
function metabaseWords({ node, before, after }: Extract<Change, { kind: 'metabase' }>): ChangeWords {
  const whose = node === WEB_NODE ? 'すべての Web サイト' : `Web サイト ${plain(node)} `;
  const earlier = statesWords(plain(metabaseText(before)));
  return {
    title: `${whose}のバインドとソケット プーリングを設定`,
    detail: `IIS://localhost/${plain(node)}: ${earlier} → ${statesWords(plain(metabaseText(after)))}。`,
    undo: `以前の値を復元します: ${earlier}。なかった値は削除します (方法は adsutil.vbs から知られています)。`,
  };
}

/** What is known of Windows Media Services 4.1, and what is not. */
function streamingByHandWords({ program, address, port }: Extract<Change, { kind: 'manual' }>): ChangeWords {
  const where = `${address}:${port}`;
  const known =
    'わかっていること: HTTP ストリーミングは既定でオフで、ポートを使えるのは Unicast と Station のサービスのどちらか 1 つだけです。';
  const unknown =
    port === SHARED_PORT
      ? 'わかっていないこと: 1 つの IP アドレスだけを使わせる方法。常にすべての IP アドレスを使う場合は、別のポートを使ってください。'
      : 'Web サーバーと並べて別のポートを使うのが、文書化された方法です。';
  return {
    title: `あなたの操作: ${plain(program)} の HTTP ストリーミングを ${where} でオンにする`,
    detail: `${known}${unknown}そこでリッスンして Cougar/4.1 として応答すると、Share80 は効果を確認します。`,
    undo: 'Share80 はこれを元に戻せません。HTTP ストリーミングをオフにするか、以前のポートに戻してください。',
  };
}

/** What only a person can do, and how Share80 sees that it is done. */
function manualWords({ program, write, address, port }: Extract<Change, { kind: 'manual' }>): ChangeWords {
  const name = program === '' ? 'お使いのプログラム' : plain(program);
  const where = `${address}:${port}`;
  const task =
    write === ''
      ? `プログラムの設定で、ポートだけ、すべての IP アドレス、または別の IP アドレスの代わりに ${where} を指定し、プログラムを開始または再起動してください。すでに指定されている場合は何もしなくてかまいません。`
      : `ポートだけ、または別の IP アドレスの行の代わりに 「${plain(write)}」 と書き、プログラムを開始または再起動してください。すでに書かれている場合は何もしなくてかまいません。`;
  return {
    title: `あなたの操作: ${name} が ${where} でリッスンするようにする`,
    detail: `${task}そこでリッスンして応答すると、Share80 は効果を確認します。`,
    undo: 'Share80 はこれを元に戻せません。以前の行に書き直してください。',
  };
}

function pluginWords(change: Extract<Change, { kind: 'plugin' }>): ChangeWords {
  const { before, after } = change;
  const detail = `WMS HTTP Server Control Protocol: ${statesWords(pluginText(before))} → ${statesWords(pluginText(after))}。`;
  if (before.enabled !== after.enabled) {
    return {
      title: after.enabled
        ? `${whereText(after)} で HTTP ストリーミングをオンにする`
        : 'HTTP ストリーミングをオフにする',
      detail,
      undo: after.enabled ? 'オフにします。' : '以前の設定でオンにします。',
    };
  }
  return {
    title: `HTTP ストリーミングを ${whereText(after)} に設定`,
    detail,
    undo: `以前の設定を復元します: ${whereText(before)}。`,
  };
}

function whereText(state: PluginState): string {
  const where = state.bind === 'all' ? 'すべての IP アドレス' : plain(state.bind.join('、'));
  return `${where}、ポート ${state.port}`;
}
