/** Japanese: the dialogs of the system, in which the program asks for files and folders and before it closes. */
import { formats } from './formats.ts';

function closing(canRollBack: boolean) {
  return {
    title: 'Share80 は今サーバーを変更しています。',
    text: canRollBack
      ? '今閉じると、エージェントは先にロールバックします。失敗した場合も、終わるとウィンドウは閉じます。1 分ほどかかることがあります。'
      : 'エージェントはセットアップを元に戻しています。失敗した場合も、終わるとウィンドウは閉じます。',
    stay: '開いたままにする',
    close: canRollBack ? 'ロールバックして閉じる' : '終わったら閉じる',
  };
}

/** Labels of the menu; the letter after & is the key. */
const menu = {
  file: 'ファイル(&F)',
  save: '保存(&S)...',
  print: '印刷(&P)...',
  quit: '終了(&X)',
  edit: '編集(&E)',
  undo: '入力を元に戻す(&U)',
  redo: '入力をやり直す(&R)',
  cut: '切り取り(&T)',
  copy: 'コピー(&C)',
  paste: '貼り付け(&P)',
  selectAll: 'すべて選択(&A)',
  view: '表示(&V)',
  zoomIn: '拡大(&I)',
  zoomOut: '縮小(&O)',
  resetZoom: '実際のサイズ(&A)',
  help: 'ヘルプ(&H)',
  openHelp: 'ヘルプ(&H)',
  about: 'Share80 について(&A)',
};

export const desktop = {
  cannotStart: 'Share80 を開始できませんでした',
  noDisplay:
    'ディスプレイが見つかりません (DISPLAY も WAYLAND_DISPLAY も設定されていません)。そのため、ウィンドウを開けません。ウィンドウなしの場合: share80 run --practice typical',
  kitFolder: 'キットのフォルダーを選択 (空でない場合は、その中に新しいフォルダーを作成)',
  writeKit: 'キットを作成',
  result: 'サーバーの結果ファイルを開く',
  resultFiles: '結果ファイルとスナップショット',
  saveReport: 'レポートを保存',
  menu,
  formats,
  closing,
};
