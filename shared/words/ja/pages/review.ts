/** The Review page. */
import { SHARED_PORT } from '../../../knowledge/settings.ts';
import type { Interrupted } from '../../../plan/outage.ts';
import type { Choice } from '../../../choice/choice.ts';
import { plain } from '../../../text/printable.ts';
import { listed, seconds } from '../phrases.ts';
import { addresses } from './addresses.ts';

export const review = {
  title: (server: string) => `${server} のプランの確認`,
  lead: (steps: number) =>
    steps === 0
      ? 'Share80 が実行する手順は残っていません。あなたが行うことは下に示されます。'
      : steps === 1
        ? 'Share80 はこの 1 つの手順を実行します。まだ何も変更していません。'
        : `Share80 はこの ${steps} 個の手順を順に実行します。まだ何も変更していません。`,
  nothingTitle: (server: string) => `${server} にはすでにこの設定があります`,
  nothingToDo: '変更は必要ありません。',
  nothingText: '設定が動作することを検証してください。',
  outage: '予想される停止時間',
  outageText: (web: number, streaming: number, streamingRuns: boolean, down: Interrupted, stays: readonly string[]) =>
    [
      stays.length > 0
        ? `プランを元に戻すまで停止したままのもの: ${plain(listed(stays))}。`
        : web > 0
          ? `${INTERRUPTED[down]}: 約 ${seconds(web)} (推定)。`
          : 'Web サイト: なし。',
      !streamingRuns
        ? 'HTTP ストリーミング: 現在は実行されていません。'
        : streaming > 0
          ? `HTTP ストリーミング: 約 ${seconds(streaming)} (推定)。`
          : 'HTTP ストリーミング: なし。',
      ...(web > 0 ? ['サーバーの再起動も必要になる場合があります。'] : []),
    ].join(' '),
  backup: 'バックアップ',
  backupText: (id: string) =>
    `サーバーの Windows フォルダー内の Share80\\${id} (管理者のみ)。エージェントは最初の変更の前に作成します。`,
  undo: '問題が起きた場合',
  undoText:
    '手順が失敗すると、エージェントはロールバックし、復元できなかったものを示します。後からは、「レポート」ページの「元に戻す」か、サーバーでキットの UNDO.cmd を使ってください。その後に設定が変更されていた場合は拒否されます。',
  before: '現在',
  after: '変更後',
  costs: '副作用',
  steps: '手順',
  yours: 'あなたが行うこと',
  save: 'このプランの保存または印刷',
  stepDetail: '詳細',
  stepUndo: '元に戻す',
  stepTime: '時間',
  stepTimeText: (outage: number, limit: number) =>
    `${outage > 0 ? `停止時間 約 ${seconds(outage)}` : '停止なし'}、上限 ${seconds(limit)}`,
  question: (server: string) => `${server} にプランを適用しますか?`,
  questionText: ({ streamAddress, streamPort, webAddresses }: Choice) =>
    addresses.sentence(streamAddress, streamPort, webAddresses, streamPort === SHARED_PORT),
  questionSafety:
    'エージェントはまず設定をバックアップします。手順が失敗するかキャンセルすると、ロールバックし、復元できなかったものを示します。',
  approve: (web: number, streaming: number, stays: readonly string[]) => {
    const outage = Math.max(web, streaming);
    if (stays.length > 0) return '今すぐ適用 (サービスは停止したまま)';
    return outage > 0 ? `今すぐ適用 (停止時間 約 ${seconds(outage)})` : '今すぐ適用 (停止なし)';
  },
  keep: '適用しない',
};

const INTERRUPTED: Record<Interrupted, string> = {
  'http-sys': 'Web サイトと他の Http.sys プログラム',
  services: 'Web サイトと、再起動する他のサービス',
  websites: 'Web サイト',
};
