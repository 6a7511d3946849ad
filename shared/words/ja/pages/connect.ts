/** The Connect page: practice servers, links, carried kits, earlier set-ups. */
import { plain } from '../../../text/printable.ts';

const page = {
  title: 'サーバーの選択',
  lead: '練習用サーバーで始めるか、自分のサーバーを接続してください。Share80 は IIS と、Windows Media サービスまたは他のプログラムに、ポート 80 を共有させます。サーバーをチェックし、プランを表示し、承認されるまで何も変更しません。',
  servers: '練習用サーバー',
  serversHint:
    'それぞれが異なる状況の Windows Server をシミュレートします。初めての場合は、最初のもののまま「次へ」を選択してください。',
  touched: '以前に使ったサーバーです。',
  again: 'この練習用サーバーの続け方',
  afresh: '新しいもので始める',
  asItIs: '今の状態で続ける',
};

const waiting = {
  connecting: {
    title: '接続しています',
    lead: '少し時間がかかります。Share80 は何も変更しません。',
    doing: (server: string) => `${server} を待っています...`,
  },
  inspecting: {
    title: 'サーバーをチェックしています',
    lead: 'エージェントは IP アドレス、サービス、Web サイト、HTTP プラグインを読み取ります。何も変更しません。',
    doing: (server: string) => `${server} をチェックしています...`,
  },
};

/** How a server is reached. */
const ways = {
  legend: '開始方法の選択',
  ways: {
    practice: { title: '練習用サーバーを使う', text: 'このプログラム内のシミュレーションです。' },
    'this-computer': { title: 'このコンピューター', text: '今使っている Windows コンピューターです。' },
    link: { title: 'ライブ リンク', text: 'この PC に接続できる実際のサーバーです。' },
    carried: { title: 'ファイルを手動でコピー', text: '接続できない実際のサーバーです。' },
    records: { title: 'この PC のセットアップ', text: '検証、元に戻す、または削除します。' },
  },
};

const unfinished = {
  title: (count: number) =>
    count === 1
      ? 'どのように終わったかわからないセットアップが 1 件あります。'
      : `どのように終わったかわからないセットアップが ${count} 件あります。`,
  text: '先にサーバーをチェックしてください。チェックは何も変更しません。',
  look: (server: string) => `${server} をチェック`,
};

const linkDraft = {
  legend: 'この PC の IP アドレス',
  hint: 'サーバーから接続できる IP アドレスを選択してください。',
  internal: 'この PC のプログラムだけが接続できます。',
  none: 'この PC には、サーバーから接続できる IP アドレスがありません。',
  port: 'ポート',
  portHint: 'この PC の他のプログラムが使っていなければ、そのままにしてください。',
  badPort: '1 から 65535 のポートを入力してください。',
  noAddress: 'この PC の IP アドレスを選択してください。',
  plainHttp: 'ネットワーク上の他の人に見えるもの',
  next: 'キットを作成して待つ...',
};

const linking = {
  title: 'サーバーで LINK.cmd を実行',
  lead: 'キットの準備ができました。この PC はサーバーを待っています。',
  steps: '次に行うこと',
  goesOn: 'このウィンドウを開いたままにしてください。サーバーが接続すると続行します。',
  waiting: 'サーバーの接続を待っています...',
  facts: { code: '確認コード', folder: 'キットのフォルダー', listens: 'この PC のリッスン先' },
  good: 'ファイアウォールとセキュリティ',
  refusals: '拒否した接続',
  stop: '待つのをやめる',
};

const confirming = {
  title: (server: string) => `${plain(server)} は正しいサーバーですか?`,
  lead: 'サーバーが接続を求めています。確認コードを比べてください。',
  facts: { server: 'サーバー名', agent: 'エージェントのバージョン', code: '確認コード' },
  compare:
    'サーバーの LINK.cmd に同じ確認コードが表示されている必要があります。違う場合は「自分のサーバーではない」を選択してください。',
  unfinished: 'このサーバーではセットアップが中断されています。Share80 はまずその状態を表示します。',
  yes: (server: string) => `はい、${plain(server)} をチェック`,
  no: '自分のサーバーではない',
};

const thisComputer = {
  next: 'このコンピューターをチェック',
  consent: 'Windows が同意を求めることがあります。チェックの前と、何かを変更する前です。',
  remote:
    'リモート デスクトップの場合、セッションは維持されます。このコンピューター上のリモート デスクトップ ゲートウェイを経由している場合、変更中に切断されることがあります。変更は続行されます。再接続すると、ウィンドウに結果が表示されます。',
};

const who = {
  title: 'ポートを使っているのは?',
  text: 'Share80 は管理者権限なしで確認し、何も変更しません。',
  port: 'ポート',
  look: '確認',
  looking: '確認しています...',
  answer: '回答',
  failed: 'Share80 は確認できませんでした。',
};

const carried = {
  legend: 'サーバーへのキットのコピー',
  text: 'キットはフォルダーです。その LOOK.cmd はサーバーを読み取り、結果ファイルを作成します。そのファイルをここで開いてください。',
  open: '結果を開く...',
  drop: 'または、ファイルをこのウィンドウにドロップしてください。',
  next: 'キットを作成...',
};

const records = {
  legend: 'この PC のセットアップ',
  none: 'この PC にセットアップはありません。プランを適用すると表示されます。',
  reading: '読み取り中...',
  columns: ['開始', 'サーバー', '状態', '操作'],
  origin: { practice: '練習', link: 'ライブ リンク', carried: '手動でコピー', 'this-computer': 'このコンピューター' },
  open: '開く',
  delete: '削除...',
  question: (server: string) => `${plain(server)} のセットアップをこの PC から削除しますか?`,
  questionText:
    'Share80 はその記録を削除します。サーバーでは何も変わらず、設定とバックアップは残ります。削除した後は、この PC からセットアップを元に戻せません。',
  onServer: 'サーバーに Share80 のフォルダーがある間は、サーバーの UNDO.cmd で元に戻せます。',
  deleteNow: '削除',
  keep: '削除しない',
  deleted: (server: string) => `${plain(server)} のセットアップをこの PC から削除しました。`,
  standing: {
    awaited: '結果なし',
    open: '中断',
    elsewhere: '別の Share80 で使用中',
  },
  verdict: {
    works: 'テスト合格',
    'not-seen': '一部のテストが未実行',
    'works-after-reboot': '再起動が必要',
    'waiting-for-you': '操作待ち',
    'needs-attention': '確認が必要',
    'rolled-back': 'ロールバック済み',
    'rolled-back-unseen': 'ロールバック済み (未検証)',
    undone: '元に戻し済み',
    'undone-yours-left': '元に戻し済み (あなたの作業を除く)',
    'undo-refused': '元に戻していません',
    'undone-unseen': '元に戻し済み (未検証)',
    'undone-after-reboot': '元に戻し済み (再起動が必要)',
    'nothing-changed': '変更なし',
    unknown: '不明',
  },
  noVerdict: '未検証',
  damaged: 'Share80 で使えないファイル',
};

export const connect = {
  ...page,
  waiting,
  ways,
  unfinished,
  linkDraft,
  linking,
  confirming,
  thisComputer,
  who,
  carried,
  records,
};
