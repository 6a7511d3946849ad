/** Japanese: the settings that Share80 relies on. */
import type { SETTINGS } from '../../knowledge/settings.ts';

export const settings: Record<keyof typeof SETTINGS, { meaning: string; source: string }> = {
  listenList: {
    meaning: 'Http.sys が、すべてのプログラムとすべてのポートで使える IP アドレスです。空の場合はすべてです。',
    source: 'Http.sys の IP リッスン リストに関する Microsoft の文書',
  },
  hotfixValue: {
    meaning:
      '1: Http.sys は Web サイトのバインド先だけでリッスンします。修正プログラムまたは Service Pack 2 が必要です。',
    source: 'KB 328728 に KB 892847 の記載があります。値の名前は記憶によるもので、公開された文書のものではありません',
  },
  loopbackEntry: {
    meaning:
      'http://localhost を維持するためのものです。後の Windows ではこの項目が必要ですが、Windows Server 2003 では不明です。',
    source: '後の Windows に関する現場の報告。Windows Server 2003 の文書はありません',
  },
  neededLoopback: {
    meaning: 'http://localhost を維持するためのものです。この Windows ではこの項目が必要です。',
    source: 'この Windows と後の Windows に関する現場の報告',
  },
  plugin: {
    meaning: 'HTTP でストリーミングします。IP アドレスが選択されていない場合はすべて使います。',
    source: 'Windows Media Services SDK',
  },
  socketPooling: {
    meaning: 'IIS 5.0 では機能しました。IIS 6.0 のメタベースにもありますが、効果はありません。',
    source: 'IIS 6.0 に関する Microsoft の文書 (メタベース プロパティ)',
  },
  ownSockets: {
    meaning: 'IIS を Web サイトのバインド先だけでリッスンさせます。1 つの Web サイト、またはすべてに設定できます。',
    source: 'Microsoft KB 238131。IIS 5.0 のメタベースの文書 (すべてより、Web サイトごとが推奨)',
  },
  removedValue: {
    meaning: 'ノードから値を取り除き、再び継承させます。元に戻すときに必要です。',
    source: 'IIS 5.0 に付属するスクリプト adsutil.vbs。Share80 は各値を読み直します',
  },
  services4: {
    meaning: 'Windows Media サービス 4.1 のサービスです。Share80 は存在するかどうかだけを確認します。',
    source: '記憶によるもので、公開された文書のものではありません',
  },
  header4: {
    meaning: 'Windows Media サービス 4.1 の HTTP での応答です。Share80 はこれで識別します。',
    source: '規則はプロトコル自体のもの (MS-WMSP) です。このバージョンがこう応答することは推定です',
  },
};
