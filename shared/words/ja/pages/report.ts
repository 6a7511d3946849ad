/** The Report page. */
import { plain } from '../../../text/printable.ts';
import { formats } from '../formats.ts';
import { seconds } from '../phrases.ts';

/** What each format is good for. */
const formatHints = {
  html: 'どのブラウザーでも開ける、印刷用の 1 つのファイルです。',
  pdf: '印刷、署名、保管用です。',
  md: 'チケットや Wiki 用です。',
  json: 'プログラム用の全データです。',
  csv: '表計算用の手順とテストです。',
  record: '別の PC の Share80 用です。',
  plan: '決める前に読み、他の人に見せるためのものです。',
  daily: 'このセットアップを毎日検証するファイルです。スケジュールの方法も書かれています。',
};

const page = {
  title: (server: string) => `${server} のレポートの保存`,
  save: 'レポートを保存',
  saveText: 'すべての手順、前後の値、テストしたものとしていないものが含まれます。',
  saved: '保存済み',
  notSaved: '未保存',
  saving: '保存しています...',
  open: '開く',
  notOpened: 'この PC ではファイルを開けませんでした。「フォルダーに表示」を選択してください。',
  print: '印刷...',
  printHint: 'プリンターを選択します。',
  notPrinted: '未印刷',
  printAgain: 'この PC では印刷できませんでした。PDF または HTML ページを保存して、それを印刷してください。',
  notNow: 'レポートにできる完了済みのセットアップはありません。',
  /** @param why machine text */
  notWritten: (why: string) =>
    `Share80 はファイルを書き込めませんでした (${plain(why)})。別のフォルダーを選択するか、ディスクの空きを増やしてください。`,
  recordSaved: (path: string) => `セットアップの記録はこの PC にあります: ${path}`,
  recordNotSaved:
    'Share80 はこの PC にセットアップの記録を書き込めませんでした。後で元に戻せるように、今「セットアップの記録」としてレポートを保存してください。',
  reboot: 'サーバーの再起動',
  rebootText: '実際のサーバーが再起動したら、サーバーで LINK.cmd (または LOOK.cmd) をもう一度実行してください。',
  rebootPractice: '練習用サーバーを再起動して検証',
  rebooting: '練習用サーバーを再起動しています...',
  undo: '元に戻す',
  undoText:
    'このセットアップの前の設定を復元し、復元できなかったものを示します。その後に設定が変更されていた場合は拒否されます。',
  undoButton: '元に戻す...',
  undoQuestion: (server: string) => `${server} のセットアップを元に戻しますか?`,
  undoQuestionText: (web: number) =>
    `エージェントは HTTP ストリーミングを含む以前の設定を復元し、復元できなかったものを示します。${web > 0 ? `Web サイトは約 ${seconds(web)} (推定)、場合によっては数分間停止します。` : ''}`,
  undoNow: '今すぐ元に戻す',
  keep: '元に戻さない',
};

/** A finished set-up whose server is reached by carried files. */
const carriedResult = {
  title: 'サーバーからの結果',
  text: 'キットの LOOK.cmd はサーバーを読み取ります。UNDO.cmd はセットアップを元に戻します。その結果をここで開いてください。',
  open: '結果を開く...',
};

const nextSteps = {
  title: '次の手順',
  save: 'レポートを保存し、サーバーの文書と一緒に保管してください。',
  url: (url: string) => `プレーヤー用に、末尾に公開ポイントの名前を付けたこの URL を知らせてください: ${url}`,
  urlName: 'プレーヤー用 URL',
  open: (url: string) => `別の PC でプログラムの URL を開いてください: ${url}`,
  openName: 'プログラムの URL',
  play: '別の PC でストリームを再生してください。Share80 は再生していません。',
  again: '更新や再起動の後に、もう一度検証してください。「接続」ページでこのセットアップを開きます。',
  daily: '下の「毎日の検証」で、毎日検証できます。',
};

export const report = { ...page, formats, formatHints, nextSteps, carriedResult };
