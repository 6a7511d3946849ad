/** The Apply page, on which files are carried, too. */

const page = {
  running: {
    run: (server: string) => `${server} にプランを適用しています`,
    rollback: (server: string) => `${server} をロールバックしています`,
    undo: (server: string) => `${server} のセットアップを元に戻しています`,
  },
  lead: {
    run: '手順が失敗すると、エージェントはロールバックします。',
    rollback: 'エージェントは完了した手順を、最後のものから順にロールバックします。',
    undo: 'エージェントはセットアップの手順を、最後のものから順に元に戻します。',
  },
  between: { run: '処理中...', rollback: 'ロールバック中...', undo: '元に戻しています...' },
  time: (elapsed: number | null, limit: number, running: boolean) => {
    if (elapsed === null) return '';
    if (running) return `${elapsed} 秒 (最大 ${limit} 秒)`;
    return elapsed === 0 ? '1 秒未満' : `${elapsed} 秒`;
  },
  notTaken: '未実行',
  nothingToUndo: '元に戻すものはありません',
  status: {
    waiting: '待機中',
    running: '実行中',
    done: '完了',
    failed: '失敗',
    undone: 'ロールバック済み',
    open: '終了不明',
  },
  cancel: 'キャンセルしてロールバック',
  cancelling: {
    no: '',
    asked: 'キャンセルしています。サーバーが要求を受け取ると、エージェントは現在の手順を終えてからロールバックします。',
    heard: 'サーバーが要求を受け取りました。エージェントはロールバックします。',
  },
  cancelUnheard:
    'キャンセルしましたが、サーバーが要求を受け取る前にプランの適用は終わっていました。元に戻すには「レポート」ページを使ってください。',
  applied: '実行した内容',
  expert: '詳細',
  cancelled: 'キャンセルしました。エージェントはプランをロールバックしました。',
  noStep: '必要な手順はありませんでした。何も変更されていません。',
  noJournal: 'Share80 にはこのプランのジャーナルがありません。どこまで進んだかはわかりません。',
  noEnd: 'プランがどこまで進んだかはわかりません。確認するには再接続してください。',
};

const carrying = {
  look: { title: 'サーバーで LOOK.cmd を実行', lead: 'キットの準備ができました。LOOK.cmd は何も変更しません。' },
  apply: {
    title: (server: string) => `${server} で APPLY.cmd を実行`,
    lead: 'APPLY.cmd は確認済みのプランを適用します。',
  },
  carry: (folder: string) => `フォルダー ${folder} をサーバーのディスクにコピーしてください。`,
  carryAgain: 'キットをサーバーのディスクにコピーするか、もう一度作成してください。',
  start: (file: string) => `サーバーで、そのフォルダーの ${file} を管理者として実行してください。`,
  compare: (code: string) => `確認コードが表示されます。${code} と一致する場合だけキーを押してください。`,
  bring: (file: string) =>
    `作成されたファイル (share80-${file}-...、同じフォルダー) をこの PC にコピーし、「結果を開く...」を選択してください。`,
  undo: 'そのフォルダーの UNDO.cmd はセットアップを元に戻します。その結果もここで開いてください。',
  age: 'APPLY.cmd は 7 日より古いプランを拒否します。',
  again: 'キットをもう一度作成...',
  next: '結果を開く...',
};

export const apply = { ...page, carrying };
