/** The Check page. */
import type { pointState } from '../../../stream/points.ts';
import type { FactPath } from '../../../snapshot/facts.ts';
import { listed, plural } from '../phrases.ts';

const page = {
  title: (server: string) => `${server} のチェック結果`,
  ready: {
    title: '続行できます。',
    text: '検出事項を読んでから IP アドレスを選択してください。Share80 は何も変更していません。',
  },
  otherPort: {
    title: 'このサーバーはまだポート 80 を共有できません。',
    text: '下の問題を解決してもう一度チェックするか、「次へ」を選択してストリーミングに別のポートを使ってください。',
  },
  blocked: {
    title: 'Share80 はこのサーバーをセットアップできません。',
    text: '可能であれば下の問題を解決し、もう一度チェックしてください。',
  },
  again: 'もう一度チェック',
  whoGets: 'IP アドレスを使うもの',
  whoGetsHint: 'Http.sys がそのために 1 つの IP アドレスのポート 80 を空けます。',
  claimants: {
    wms: { title: 'Windows Media サービス', text: 'Web サイトと並んで、ポート 80 で HTTP ストリーミングを行います。' },
    'wms-4': {
      title: 'Windows Media サービス 4.1',
      text: 'HTTP ストリーミングは自分でオンにします。Share80 は IP アドレスを空けます。',
    },
    program: { title: '他のプログラム', text: 'nginx、Apache、Docker、Node.js など、自分でリッスンするプログラム。' },
  },
  inANutshell: 'サーバーの概要',
  findings: (count: number) => plural(count, '件の検出事項', '件の検出事項'),
  noFindings: '検出事項はありません。',
  expert: 'すべての値と情報源を表示',
};

const finding = { impact: '影響', whatToDo: '対処方法', reference: '参照' };

const nutshell = {
  windows: 'Windows',
  addresses: 'IP アドレス',
  web: 'Web サイト',
  streaming: 'ストリーミング',
  unknown: '未読み取り',
  windowsText: (caption: string | null, servicePack: number | null) =>
    `${caption ?? '不明なバージョン'}${servicePack === null ? '' : servicePack === 0 ? '、Service Pack なし' : `、Service Pack ${servicePack}`}`,
  addressesText: (addresses: readonly string[], adapters: number) =>
    addresses.length === 0
      ? 'なし'
      : `${plural(adapters, '個のネットワーク アダプター', '個のネットワーク アダプター')}に ${plural(addresses.length, '個の IP アドレス', '個の IP アドレス')}: ${listed(addresses)}`,
  webText: (running: number, unknown: number, all: number) =>
    `${plural(all, '個の Web サイト', '個の Web サイト')}中 ${running} 個が実行中${unknown === 0 ? '' : `、${unknown} 個は不明`}`,
  noStreaming: 'Windows Media サービスはインストールされていません',
  streamingText: (works: boolean, enabled: boolean, port: number) =>
    works
      ? `HTTP ストリーミングはポート ${port} で実行中です`
      : `Windows Media サービスはインストールされています。HTTP ストリーミングは${enabled ? 'オンですが実行されていない状態' : 'オフ'}です`,
  pluginUnknown: 'Windows Media サービスはインストールされています。HTTP プラグインを読み取れませんでした',
  pluginNeverKnown:
    'Windows Media サービスがインストールされています。このバージョンの HTTP ストリーミングは読み取れません',
};

const factNames: Record<FactPath, string> = {
  scriptEngine: 'スクリプト エンジン',
  'os.version': 'Windows のバージョン',
  'os.caption': 'Windows',
  'os.servicePack': 'Service pack',
  'os.productType': '製品の種類',
  'os.suiteMask': '製品スイート',
  'os.r2': 'R2',
  'os.architecture': 'アーキテクチャ',
  'os.language': '言語 ID',
  'os.installedAt': 'インストール日時',
  'os.limited': 'エージェントは管理者権限なしで実行',
  'hotfix.updatesKey': 'Updates の KB 892847',
  'hotfix.quickFixRow': 'Quick Fix の KB 892847',
  'hotfix.httpSysVersion': 'http.sys のバージョン',
  adapters: 'ネットワーク アダプター',
  'httpSys.listenList': 'IP リッスン リスト',
  'httpSys.hotfixValue': '修正プログラムの設定',
  'httpSys.queues': 'Http.sys の現在の URL',
  'httpSys.reservations': '予約済みの URL',
  services: 'サービス',
  sites: 'Web サイト',
  metabase: 'メタベースのバインドとソケット プーリング (IIS 5.0)',
  'wms.installed': 'Windows Media サービス',
  'wms.version': 'Windows Media サービスのバージョン',
  'wms.plugin': 'HTTP プラグイン',
  'wms.availableAddresses': 'HTTP プラグインで使える IP アドレス',
  'wms.publishingPoints': '公開ポイント',
  listeners: 'リッスンしているもの',
  furtherListeners: 'リッスンしているもの: IPv6、または解釈不能',
  events: 'イベント',
};

const facts = {
  caption: 'サーバーで読み取った値',
  columns: ['名前', '値', '情報源', '確かさ'],
  read: '読み取り済み',
  unread: '未読み取り',
  unknown: '不明',
  notReadThen: 'これを作成したバージョンの Share80 は読み取っていません。',
  none: 'なし',
  yes: 'はい',
  no: 'いいえ',
  more: (count: number) => `他 ${count} 件`,
  publishingPoint: (name: string, kind: Kind, started: boolean | null) =>
    `${name}: ${{ 'on-demand': 'オンデマンド', broadcast: 'ブロードキャスト', cache: 'キャッシュまたはプロキシ', unknown: '種類は不明' }[kind]}、${started === null ? '開始されているかどうかは不明' : started ? '開始済み' : '停止'}`,
  plugin: (enabled: boolean, status: number, port: number, bound: readonly string[] | null) =>
    `有効: ${enabled ? 'はい' : 'いいえ'}、状態 ${status}、ポート ${port}、IP アドレス: ${bound === null || bound.length === 0 ? 'すべて' : bound.join('、')}`,
};

const standing = {
  caption: 'Share80 が前提としていること',
  columns: ['設定', '意味', '情報源', '確かさ'],
  confidence: {
    confirmed: '公開された文書で確認済み',
    inferred: '推定',
    'from-memory': '記憶による (未確認)。効果は Share80 が検証します',
  },
};

type Kind = ReturnType<typeof pointState>['kind'];

export const check = { ...page, finding, nutshell, factNames, facts, standing };
