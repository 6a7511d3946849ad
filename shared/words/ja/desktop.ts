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

export const desktop = {
  cannotStart: 'Share80 を開始できませんでした',
  kitFolder: 'キットのフォルダーを選択 (空でない場合は、その中に新しいフォルダーを作成)',
  writeKit: 'キットを作成',
  result: 'サーバーの結果ファイルを開く',
  resultFiles: '結果ファイルとスナップショット',
  saveReport: 'レポートを保存',
  formats,
  closing,
};
