/** Japanese: what became of a set-up whose end is not known. */
import { keepsSetup, type RecoveryAccount, type RecoveryTarget } from '../../verdict/recovery.ts';
import type { Recovery } from '../../wire/session.ts';
import { plain } from '../../text/printable.ts';

const TITLES: Record<RecoveryAccount['kind'], string> = {
  'as-before': 'セットアップが中断されました。プランの設定を読み取りました。すべて以前のままです。',
  'as-planned': 'セットアップが中断されました。プランの設定を読み取りました。すべて計画どおりです。',
  'in-between':
    'セットアップが途中で中断されました。すべてが以前のままではなく、すべてが計画どおりとも確認できていません。',
  unknown: 'セットアップが中断されました。Share80 はその設定をすべては読み取れませんでした。',
};

interface RecoveryWords {
  title: string;
  text: string;
  /** As planned already. */
  changed: string[];
  /** Still, or again, as before. */
  unchanged: string[];
  /** Neither of both, or not known. */
  other: string[];
  /** The two ways out, in sentences. */
  actions: { finish: string; goBack: string };
  /** The same on buttons. */
  buttons: { finish: string; goBack: string };
}

/** How the server stands, and what the two ways out do. */
export function recoveryWords(recovery: Omit<Recovery, 'savedAs' | 'survey'>): RecoveryWords {
  const { account, record, planId, unfinishedOnServer } = recovery;
  const actions = {
    finish: 'プランを元に戻し、同じ選択で新しいプランを表示します。',
    goBack: 'プランを元に戻します。Web サイトは数分間停止することがあります。',
  };
  const buttons = { finish: '元に戻して計画し直す', goBack: '元に戻す' };
  if (record === null) {
    return {
      title: 'このサーバーでセットアップが中断されました。この PC にはその記録がありません。',
      text: `プラン ${plain(planId)} が終わるまで、Share80 は何も変更しません。サーバーでキットの UNDO.cmd を実行してください。内容を確認し、プランを表示して質問します。その後、サーバーをもう一度チェックしてください。または、セットアップを開始した Share80 で記録を開いてください。サーバーでキット以外の場所にあるスクリプトは実行しないでください。`,
      changed: [],
      unchanged: [],
      other: [],
      actions,
      buttons,
    };
  }
  if (account === null) {
    return {
      title: 'セットアップが中断され、その後 Share80 はサーバーに接続していません。',
      text: 'プランがどこまで進んだかはわかりません。確認するにはサーバーを接続してください。',
      changed: [],
      unchanged: [],
      other: [],
      actions,
      buttons,
    };
  }
  const of = (...standings: RecoveryTarget['standing'][]) =>
    account.targets.filter(({ standing }) => standings.includes(standing)).map(targetWords);
  return {
    title: TITLES[account.kind],
    text: '元に戻す操作は失敗することがあります。その場合、Share80 は復元できなかったものを示します。',
    changed: of('after'),
    unchanged: of('before', 'unchanged'),
    other: of('other', 'unknown'),
    actions:
      // A plan that the server's journal knows no end of is taken back first, however it stands.
      keepsSetup({ account, unfinishedOnServer })
        ? { ...actions, finish: 'セットアップを検証して保持します。' }
        : account.kind === 'as-before'
          ? { finish: '古いセットアップを閉じ、新しいプランを表示します。', goBack: 'サーバーをそのままにします。' }
          : actions,
    buttons: keepsSetup({ account, unfinishedOnServer })
      ? { ...buttons, finish: '検証して保持' }
      : account.kind === 'as-before'
        ? { finish: '計画し直す', goBack: 'そのままにする' }
        : buttons,
  };
}

function targetWords({ kind, subject, standing, before, after, now }: RecoveryTarget): string {
  const name =
    kind === 'plugin' ? 'HTTP プラグイン' : kind === 'service' ? `サービス ${plain(subject)}` : plain(subject);
  switch (standing) {
    case 'before':
      return `${name}: ${plain(before)}、以前のまま (計画: ${plain(after)})`;
    case 'after':
      return `${name}: ${plain(after)}、計画どおり (以前: ${plain(before)})`;
    case 'unchanged':
      return `${name}: ${plain(now)}、以前のままで計画どおり`;
    case 'other':
      if (before === after) return `${name}: 現在 ${plain(now)}。以前も計画も ${plain(before)}`;
      return `${name}: ${plain(now)}、以前 (${plain(before)}) とも計画 (${plain(after)}) とも異なる`;
    case 'unknown':
      return `${name}: 読み取れませんでした (以前: ${plain(before)}、計画: ${plain(after)})`;
  }
}
