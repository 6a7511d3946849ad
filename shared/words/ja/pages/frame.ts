/** What stands around every page: steps, band, footer; and the page of what went wrong. */
import type { ApplyProgress, WizardStep } from '../../../wire/session.ts';
import { wizardStepWords } from '../session.ts';

const steps = { label: 'セットアップのページ', done: '(完了)' };

function documentTitle(step: WizardStep, position: number): string {
  return `${wizardStepWords(step)}、ページ ${position}/7 - Share80`;
}

const practiceBand = {
  title: '練習用サーバー',
  text: 'シミュレーションです。実際のサーバーは変更されません。',
  more: '本物なのはポートだけで、この PC の中だけで使われます。',
};

/** Beside the severities of findings: no problem was found. */
const good = 'OK';

const footer = {
  back: '戻る',
  next: '次へ',
  saveReport: 'レポートを保存...',
  startOver: '最初のページ',
  later: '後で',
  tryAgain: '再試行',
  stopCheck: 'チェックを中止',
  otherServer: '別のサーバーを選択',
  noServers: '練習用サーバーがありません。',
  stillLooking: (server: string) => `Share80 が ${server} をチェックするまでお待ちください。`,
  contactLost: (server: string) => `${server} が再び接続されるまでお待ちください。`,
  blocked: 'Share80 はこのサーバーをセットアップできません。上の問題を確認してください。',
  apply: 'プランを適用...',
  verifyOnly: '検証',
  stillChanging: (server: string) => `${server} のプランが終わるまでお待ちください。`,
  stillVerifying: (server: string) => `${server} の検証が終わるまでお待ちください。`,
  stillUndoing: (server: string) => `${server} のセットアップが元に戻るまでお待ちください。`,
  asksOnce: '変更の前に確認します。',
  notAnswered: 'Share80 は要求を受け付けませんでした。何も変更されていません。もう一度試してください。',
};

const failed = {
  word: 'エラー',
  title: 'うまくいきませんでした',
  setup: '中断されたセットアップを開く',
  expert: '詳細',
  detail: (code: string, detail: string) => `${code}: ${detail}`,
  typed: 'コマンド',
};

/** What a reader is told while the program works. */
const announcements = {
  connecting: (server: string) => `${server} に接続しています`,
  inspecting: (server: string) => `${server} をチェックしています`,
  verifying: (server: string) => `${server} を検証しています`,
  step: (phase: ApplyProgress['phase'], position: number, of: number, title: string) =>
    `${{ run: '手順', rollback: '手順をロールバック', undo: '元に戻す操作の手順' }[phase]} ${position}/${of}: ${title}`,
};

const realBand = {
  'this-computer': { title: 'このコンピューター', text: 'Share80 は確認されるまで何も変更しません。' },
  link: { title: '実際のサーバー', text: 'Share80 は確認されるまで何も変更しません。' },
  carried: { title: '実際のサーバー', text: '変更するのは、そこで実行する APPLY.cmd と UNDO.cmd だけです。' },
  records: { title: 'この PC のセットアップ', text: '開いても何も変更されません。' },
  standIns: '実際のサーバーではありません。Windows の代わりに他のプログラムが応答しています。',
};

/** On the buttons beside folders and files of this PC. */
const showInFolder = 'フォルダーに表示';

/** On the button that opens the help. */
const help = 'ヘルプ';

/** The note stands under a translation only. */
const language = { label: '言語', unreviewed: 'この翻訳は、日本語を母語とする人による確認をまだ受けていません。' };

const copy = {
  copy: 'コピー',
  copied: 'コピー済み',
  copiedThat: (what: string) => `コピーしました: ${what}`,
};

export const frame = {
  help,
  showInFolder,
  language,
  copy,
  steps,
  documentTitle,
  practiceBand,
  realBand,
  good,
  footer,
  failed,
  announcements,
};
