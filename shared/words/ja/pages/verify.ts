/** The Verify page. */
import type { Evidence } from '../../../evidence/evidence.ts';
import { notCheckedWords } from '../results.ts';
import { plural } from '../phrases.ts';

const notAskedWhat: Record<Evidence['notAsked'][number]['what'], string> = {
  'server-probes': 'サーバーは自分の IP アドレスをテストしていません',
  'pc-probes': 'この PC はサーバーのすべての IP アドレスをテストしていません',
  'secure-sites': 'HTTPS の Web サイトはテストしていません',
  sites: '一部の Web サイトは名前でテストしていません',
  snapshot: 'サーバーの設定は読み取っていません',
};

export const verify = {
  title: '検証結果',
  attention: '問題',
  verifyingLead:
    'エージェントがサーバーをもう一度読み取ります。その後、サーバーとこの PC がすべての IP アドレスをテストします。',
  verifying: (server: string) => `${server} を検証しています...`,
  seen: 'IP アドレスごとの結果',
  seenHint: 'Microsoft-IIS: Web サイト。Cougar: Windows Media サービス。',
  errorCodeHint:
    'HTTP 404 や 403 などのコードは、ここでは失敗ではありません。テストは何が応答するかを示します。ページもストリームも要求しません。',
  columns: ['IP アドレス', 'リッスンしているもの', 'サーバーでのテスト', 'この PC からのテスト'],
  use: { streaming: 'ストリーミング', program: 'プログラム', web: 'Web サイト' },
  notMade: '-',
  resultOf: { pass: '計画どおり', fail: '計画と異なる', 'not-checked': '未テスト', waiting: '操作待ち' },
  drawing: '現在リッスンしているもの',
  others: 'その他のテスト',
  checkColumns: ['テスト', '期待値', '実際', '結果'],
  passed: (count: number) => `${plural(count, '件のテスト', '件のテスト')}に合格`,
  all: (count: number) => `${count} 件すべて表示`,
  notChecked: 'テストしていないもの',
  notAsked: (what: Evidence['notAsked'][number]['what'], why: Evidence['notAsked'][number]['why']) =>
    `${notAskedWhat[what]}: ${notCheckedWords(why)}。`,
  neverChecked: [
    'ストリームが再生されるか、またはこのネットワークの外のプレーヤーがサーバーに接続できるか (ファイアウォール、DNS)。',
  ],
  again: 'もう一度検証',
  act: '練習用サーバーで操作を行う',
  results: 'すべての結果',
  sameAgain: '再試行',
  otherChoice: '別の方法を選択',
  tryingAgain: (server: string) =>
    `どちらも先に ${server} をチェックし、何も変更しません。「再試行」はその後、同じ選択のプランを表示します。`,
  changed: 'テストには合格しましたが、変更があります',
  drift: 'セットアップ後の変更と、読み取っていないもの',
  noDrift: '読み取った値に変更は見つかりませんでした。',
};
