/** Japanese: what became of a set-up whose end is not known. */
import { sayRecovery } from '../saying/recovery.ts';
import { statesWords } from './states.ts';

/** How the server stands, and what the two ways out do. */
export const recoveryWords = sayRecovery({
  states: statesWords,
  titles: {
    'as-before': 'セットアップが中断されました。プランの設定を読み取りました。すべて以前のままです。',
    'as-planned': 'セットアップが中断されました。プランの設定を読み取りました。すべて計画どおりです。',
    'in-between':
      'セットアップが途中で中断されました。すべてが以前のままではなく、すべてが計画どおりとも確認できていません。',
    unknown: 'セットアップが中断されました。Share80 はその設定をすべては読み取れませんでした。',
  },
  text: '元に戻す操作は失敗することがあります。その場合、Share80 は復元できなかったものを示します。',
  noRecord: {
    title: 'このサーバーでセットアップが中断されました。この PC にはその記録がありません。',
    text: (planId) =>
      `プラン ${planId} が終わるまで、Share80 は何も変更しません。サーバーでキットの UNDO.cmd を実行してください。内容を確認し、プランを表示して質問します。その後、サーバーをもう一度チェックしてください。または、セットアップを開始した Share80 で記録を開いてください。サーバーでキット以外の場所にあるスクリプトは実行しないでください。`,
    practice: (planId) =>
      `プラン ${planId} が終わるまで、Share80 は何も変更しません。新しい練習用サーバーで始めるか、セットアップを開始した Share80 で記録を開いてください。`,
  },
  notReached: {
    title: 'セットアップが中断され、その後 Share80 はサーバーに接続していません。',
    text: 'プランがどこまで進んだかはわかりません。確認するにはサーバーを接続してください。',
  },
  actions: {
    finish: 'プランを元に戻し、同じ選択で新しいプランを表示します。',
    goBack: 'プランを元に戻します。Web サイトは数分間停止することがあります。',
  },
  buttons: { finish: '元に戻して計画し直す', goBack: '元に戻す' },
  keep: { action: 'セットアップを検証して保持します。', button: '検証して保持' },
  close: {
    actions: { finish: '古いセットアップを閉じ、新しいプランを表示します。', goBack: 'サーバーをそのままにします。' },
    buttons: { finish: '計画し直す', goBack: 'そのままにする' },
  },
  plugin: 'HTTP プラグイン',
  service: (subject) => `サービス ${subject}`,
  startMode: (subject) => `${subject} のスタートアップの種類`,
  target: {
    before: (name, before, after) => `${name}: ${before}、以前のまま (計画: ${after})`,
    after: (name, before, after) => `${name}: ${after}、計画どおり (以前: ${before})`,
    unchanged: (name, now) => `${name}: ${now}、以前のままで計画どおり`,
    moved: (name, before, now) => `${name}: 現在 ${now}。以前も計画も ${before}`,
    other: (name, before, after, now) => `${name}: ${now}、以前 (${before}) とも計画 (${after}) とも異なる`,
    unknown: (name, before, after) => `${name}: 読み取れませんでした (以前: ${before}、計画: ${after})`,
  },
});
