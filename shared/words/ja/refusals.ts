/** Japanese: why a request was not followed. */
import type { Refusal, RefusalCode } from '../../wire/intent-refusal.ts';
import { fileWords } from './files.ts';
import { problemWords } from './results.ts';

const REFUSALS: Record<RefusalCode, string> = {
  busy: 'Share80 はまだ前の要求を処理しています。',
  'not-now': '今は実行できません。',
  'other-plan': '確認したプランではありません。承認する前にもう一度確認してください。',
  'nothing-to-cancel': 'キャンセルするものはありません。',
  'not-undoable': 'このセットアップはサーバーで何も変更していないため、元に戻すものはありません。',
  'already-undone': 'このセットアップはすでに元に戻されています。',
  'no-server': 'サーバーが接続されていません。',
  'not-an-address': 'この PC には現在この IP アドレスがありません。一覧から選択してください。',
  'other-name': 'サーバーの名前が、確認したものと異なります。名前をもう一度確認してください。',
  'not-carried': 'ファイルを手動でコピーできるのは、ファイルでチェックしたサーバーだけです。',
  'carried-only': 'このサーバーではファイルを手動でコピーします。代わりにキットを作成してください。',
  elsewhere: '別の Share80 がこのセットアップを処理しています。先にそれを閉じてください。',
  'no-plan-here':
    'この PC には、サーバーで開始されたプランがありません。サーバーで Share80 のキットの UNDO.cmd を実行してください。プランを表示し、先に質問します。',
  'look-first': 'Share80 はまだサーバーに接続していません。先に接続してください。',
  'cannot-reboot': 'ここから再起動できるのは練習用サーバーだけです。',
  'under-way': '終わっていないセットアップは削除できません。先に開いてください。',
  'no-record': 'このセットアップはこの PC にありません。',
  'folder-gone': 'このフォルダーは今はありません。',
  'not-deleted': 'Share80 はこのセットアップの記録を削除できませんでした。',
};

/** One sentence. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case 'file':
      return fileWords(refusal.file);
    case 'server-trouble': {
      const { title, action, detail } = problemWords(refusal.problem);
      return `サーバーからの報告: ${[title, action, detail].filter(Boolean).join(' ')}`;
    }
    default:
      return REFUSALS[refusal.code];
  }
}
