/** Japanese: what is said around the plan: troubles, uses of an address, names of the wizard's steps. */
import type { Trouble, WizardStep } from '../../wire/session.ts';
import type { AddressUse } from '../../choice/address-options.ts';
import { plain, quoted } from '../../text/printable.ts';
import { MARKS } from './phrases.ts';
import { folderWords } from './files.ts';

const TROUBLES: Record<Trouble['code'], { title: string; action: string }> = {
  'no-contact': {
    title: 'サーバーが応答しませんでした。',
    action: 'エージェントがサーバーで実行中で、この PC に接続できることを確認して、もう一度試してください。',
  },
  'lost-contact': {
    title: 'サーバーとの接続が切れました。',
    action:
      'エージェントは実行中であれば、作業を終えるかロールバックします。1 分ほど待ってから再接続して結果を確認するか、サーバーでキットの UNDO.cmd を実行してください。',
  },
  'not-windows': {
    title: 'このコンピューターでは Windows が動作していません。',
    action: 'Windows コンピューター自体で Share80 を起動するか、ライブ リンクで実際のサーバーに接続してください。',
  },
  'consent-declined': {
    title: 'Windows が同意を求めましたが、得られませんでした。',
    action: '何も変更されていません。もう一度試して同意するか、このコンピューターの管理者に依頼してください。',
  },
  'not-started': {
    title: 'Windows がエージェントを起動しませんでした。',
    action:
      '何も変更されていません。このコンピューターでは、ポリシーでスクリプトが禁止されていることがあります。その場合、キットも実行できません。代わりに、管理者が下のコマンドを入力できます。',
  },
  'odd-path': {
    title: 'このコンピューターのフォルダー名に、コマンド ラインが誤って読み取る可能性のある文字があります。',
    action:
      '何も変更されていません。詳細にフォルダーが表示されます。SHARE80_STATE に簡単な名前のフォルダーを設定して、もう一度試してください。',
  },
  'practice-port-taken': {
    title: '練習用サーバーは、この PC で空きポートを見つけられませんでした。',
    action: '多くのポートを使うプログラムを閉じて、もう一度試してください。',
  },
  'practice-busy': {
    title: 'この練習用サーバーはすでに使用中です。',
    action: '使っている別のウィンドウまたはコマンドを閉じて、もう一度試してください。',
  },
  'practice-damaged': {
    title: 'この練習用サーバーの保存された状態が破損しています。',
    action: '新しいもので始めてください。',
  },
  'practice-newer': {
    title: 'より新しい Share80 がこの練習用サーバーを保存しました。',
    action: '最新バージョンをインストールするか、新しいもので始めてください。',
  },
  'practice-unknown': {
    title: 'このバージョンの Share80 には、このセットアップの練習用サーバーがありません。',
    action: 'セットアップ記録を作成したバージョンの Share80 を使ってください。',
  },
  'link-port': {
    title: 'この PC はその IP アドレスとポートでリッスンできません。',
    action:
      '他のプログラムがポートを使っている可能性があります。別のポートか、この PC の別の IP アドレスを選択してください。',
  },
  'kit-not-written': {
    title: 'キットを作成できませんでした。',
    action: '書き込める新しいフォルダーか空のフォルダーを選択してください。',
  },
  'no-link': {
    title: 'このサーバーは接続されていません。',
    action: 'ライブ リンクのキットを作成し、サーバーでその LINK.cmd を実行して、もう一度試してください。',
  },
  'carried-only': {
    title: 'このサーバーではファイルを手動でコピーします。',
    action: 'サーバーでキットの LOOK.cmd または UNDO.cmd を実行し、結果をここで開いてください。',
  },
  'other-server': {
    title: 'セットアップのサーバーではありません。',
    action: '何も変更されていません。セットアップの記録にあるサーバーを接続してください。',
  },
  'record-busy': {
    title: '別の Share80 がこのセットアップを処理しています。',
    action: 'そちらで続けるか、先に閉じてください。',
  },
  'no-record': {
    title: 'セットアップの記録がこの PC にありません。',
    action: '一覧のセットアップから選択してください。',
  },
  'only-looks': {
    title: 'サーバーのエージェントはチェックしかできません。',
    action: '何も変更されていません。サーバーでキットの LINK.cmd を実行し、もう一度試してください。',
  },
  'agent-trouble': {
    title: 'サーバーのエージェントがエラーを報告しました。',
    action: '詳細を確認してください。それ以上の変更はありません。サーバーをもう一度チェックしてください。',
  },
  'bad-snapshot': {
    title: 'サーバーが送信したものを解釈できませんでした。',
    action:
      '何も変更されていません。エージェントがこのバージョンの Share80 のものであることを確認し、もう一度チェックしてください。',
  },
  'not-saved': {
    title: 'ファイルを保存できませんでした。',
    action: '別のフォルダーを選択するかディスクの空きを増やし、もう一度保存してください。',
  },
  'wrong-moment': {
    title: '今は実行できません。',
    action: '現在の手順が終わるまでお待ちください。',
  },
  unexpected: {
    title: 'Share80 で内部エラーが発生しました。',
    action:
      'Share80 を再起動し、サーバーをチェックしてください。プランが開始されていた場合、そのジャーナルはサーバーにあります。',
  },
};

export function troubleWords(trouble: Trouble) {
  const detail = trouble.code === 'kit-not-written' ? folderWords(trouble.folder) : plain(trouble.detail);
  return { ...TROUBLES[trouble.code], detail };
}

const EFFECTS: Record<AddressUse['ifStreaming'], string> = {
  'cannot-start': '開始できなくなります',
  'stops-answering-here': 'この IP アドレスで応答しなくなります',
  unaffected: '影響ありません',
  'in-the-way': 'この IP アドレスを妨げています',
};

export function addressUseWords(use: AddressUse) {
  const port = use.port === 0 ? '' : `、ポート ${use.port}`;
  const everywhere = use.binding === 'any' ? '、すべての IP アドレス' : '';
  return { what: `${kindOf(use)}${port}${everywhere}`, effect: EFFECTS[use.ifStreaming] };
}

function kindOf(use: AddressUse): string {
  switch (use.kind) {
    case 'site':
      return `Web サイト ${quoted(use.name, MARKS)}`;
    case 'http-program':
      return `プログラム ${quoted(use.name, MARKS)} (Http.sys を使用)`;
    case 'other-program':
      return `プログラム ${quoted(use.name, MARKS)}`;
    case 'streaming':
      return 'Windows Media サービス';
  }
}

const WIZARD: Record<WizardStep, string> = {
  connect: '接続',
  check: 'チェック',
  addresses: 'アドレス',
  review: '確認',
  apply: '適用',
  verify: '検証',
  report: 'レポート',
};

export function wizardStepWords(step: WizardStep): string {
  return WIZARD[step];
}
