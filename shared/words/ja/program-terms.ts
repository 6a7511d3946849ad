/** The same sentences of whoever else gets the address than the HTTP plug-in: phrases that are others then. */
import { swapping } from '../saying/terms.ts';

export const inTermsOf = {
  program: swapping([
    ['Microsoft-IIS: Web サイト。Cougar: Windows Media サービス。', 'Microsoft-IIS: Web サイト。'],
    [
      'ストリームが再生されるか、またはこのネットワークの外のプレーヤーがサーバーに',
      'このネットワークの外からサーバーに',
    ],
    ['ページもストリームも要求しません', 'ページは要求しません'],
    ['、HTTP ストリーミング 約 0 秒 (推定。他のプロトコルのストリーミングは含みません)', ' (推定)'],
    ['ストリーミング用 IP アドレス', 'プログラム用 IP アドレス'],
    ['ストリームは再生していません。', ''],
    ['HTTP ストリーミングはまだ動作していません', 'プログラムはまだ IP アドレスを使えません'],
    ['HTTP ストリーミング: 現在は実行されていません。', ''],
    ['HTTP ストリーミングを含む', ''],
    ['HTTP ストリーミング', 'プログラム'],
    [
      'ストリームの URL にポートが必要です。プレーヤーは自動では試さず、ファイアウォール',
      'URL にポートが必要です。ファイアウォール',
    ],
    ['ストリーミングは', 'プログラムは'],
    ['ストリーミングに', 'プログラムに'],
    ['ストリーミングの', 'プログラムの'],
    ['ストリーミングと', 'プログラムと'],
    ['とストリーミング', 'とプログラム'],
    ['ストリーミングも', 'プログラムも'],
    ['ストリーミング用', 'プログラム用'],
    ['IIS も Windows Media サービスも', 'IIS もプログラムも'],
  ]),
  /** There is no Http.sys: IIS 5.0 receives its requests itself. */
  'wms-4': swapping([
    [
      'IP リッスン リストに、どのネットワーク アダプターにもない IP アドレスがあります。次に Http.sys が開始すると、すべての Web サイトが停止することがあります (イベント HTTP 15005、W3SVC 1004)。',
      'それにバインドされた Web サイトは、そこでは応答できません。',
    ],
    [
      'その場合、このサーバーにない IP アドレスが IP リッスン リストに残ります。',
      'その場合、このサーバーにない IP アドレスがバインドに残ります。',
    ],
    ['IP リッスン リストのすべての IP アドレス', 'すべての IP アドレス'],
    ['Http.sys の IP リッスン リストに関する Microsoft の文書', 'IIS 5.0 の文書'],
    ['Microsoft の Http.sys IP リッスン リストの文書', 'IIS 5.0 の文書'],
    ['IIS (Http.sys 経由)', 'IIS'],
    ['IIS または Http.sys', 'IIS'],
    ['他の Http.sys プログラム', 'IIS の他のサービス'],
    ['HTTP プラグイン', 'HTTP ストリーミング'],
    ['IP リッスン リスト', 'バインドの一覧'],
    ['Http.sys', 'IIS'],
  ]),
};
