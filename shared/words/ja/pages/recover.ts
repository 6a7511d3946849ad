/** The page of a set-up that was interrupted. */

const page = {
  title: (server: string) => `${server} のセットアップは中断されました`,
  word: '中断',
  changed: '計画どおりに変更済み',
  unchanged: '変更なし',
  other: '途中 (動作しない可能性あり)、または不明',
  none: 'なし',
  ways: '続け方の選択',
  question: (server: string) => `${server} で中断されたプランを元に戻しますか?`,
  undoNow: '今すぐ元に戻す',
  notNow: '元に戻さない',
};

/** A set-up whose server called over a link that is closed now. */
const callAgain = {
  title: 'サーバーの再接続',
  text: 'セットアップを検証するか元に戻すには、キットを作成し、サーバーでその LINK.cmd を実行してください。',
  button: 'キットを作成して待つ...',
};

/** The agent of a live link is silent. */
const lostLink = {
  title: 'サーバーとの接続が切れています',
  text: (folder: string) =>
    `サーバーで同じキットの LINK.cmd をもう一度実行してください (${folder} から)。サーバーが接続すると、このページは続行します。`,
  otherKit: 'または新しいキットを作成',
};

export const recover = { ...page, callAgain, lostLink };
