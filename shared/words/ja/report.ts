/** Japanese: headings and fixed sentences of the report. */
import type { Confidence } from '../../knowledge/standing.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Listener, Probe } from '../../snapshot/snapshot.ts';
import { plain } from '../../text/printable.ts';
import { addressRange, listed } from './phrases.ts';
import { fromWords, outcomeOfQuestion } from './results.ts';

type NotAsked = Evidence['notAsked'][number]['what'];

/** How a step of the plan ended, as the journal has it. */
type StepResult = 'done' | 'failed' | 'put-back' | 'open' | 'not-reached' | 'not-run' | 'yours' | 'unknown';

/** An endpoint that was asked, and what came of it. */
function probe({ host, address, port, from, outcome, status, server }: Probe) {
  const answer = outcome === 'answered' ? `HTTP ${status}, Server: ${server}` : outcomeOfQuestion(outcome);
  return {
    asked: `${host ? `${host}、` : ''}${address}:${port} (${fromWords(from)})`,
    answer,
  };
}

const STEP_RESULTS: Record<StepResult, string> = {
  done: '完了',
  failed: '失敗',
  'put-back': '完了後ロールバック済み',
  open: '開始、終了不明',
  'not-reached': '未到達',
  'not-run': '未実行',
  yours: 'あなたが行う手順 (Share80 は実行しません)',
  unknown: '不明',
};

const planDocument = {
  title: (server: string) => `${plain(server)} のプラン`,
  heading: 'このプランの状態',
  notApplied: 'このプランは適用されていません。Share80 は何も変更していません。',
  practice: '練習: このプランは練習用サーバーのもので、実際のサーバー用ではありません。',
  madeBy: (version: string, time: string) => `Share80 ${plain(version)} が ${time} (UTC) に作成しました。`,
};

export const report = {
  planDocument,
  title: (server: string) => `${plain(server)} でのポート 80 の共有`,
  confidential:
    '社外秘: このレポートにはサーバーの名前、IP アドレス、Web サイト、プログラムが含まれます。必要な人にだけ渡してください。',
  practice: (standIns: string) =>
    `練習: このセットアップは練習用サーバー (${plain(standIns)}) で実行しました。実際のサーバーは読み取りも変更もしていません。この結果は実際のサーバーの動作を示しません。`,
  madeBy: (version: string, time: string) =>
    `Share80 ${plain(version)} が作成。${time} のセットアップ。時刻はすべて UTC です。この翻訳は、日本語を母語とする人による確認をまだ受けていません。`,
  headings: {
    verdict: '結果',
    server: 'サーバー',
    listening: 'リッスンしているもの',
    steps: 'プランの手順',
    checks: '検証結果',
    notChecked: 'テストしていないもの',
    findings: '変更前の検出事項',
    consequences: '選択の副作用',
    journal: 'エージェントのジャーナル',
    evidence: '証拠: 応答、リッスンしているもの、イベント',
    undo: 'セットアップを元に戻す方法',
    standing: '事実の確かさ',
  },
  labels: {
    computer: 'コンピューター名',
    system: 'オペレーティング システム',
    method: '方法',
    web: 'Web サイト用 IP アドレス',
    stream: 'ストリーミング用 IP アドレス',
    plan: 'プラン',
    outage: '予想される停止時間',
    step: '手順',
    before: '前',
    after: '後',
    reason: '理由',
    undo: '元に戻す',
    result: '結果',
    limit: '上限',
    check: 'テスト',
    expected: '期待値',
    seen: '実際',
    from: 'テスト元',
    time: '時刻',
    event: 'イベント',
    problem: '問題',
    impact: '影響',
    action: '対処方法',
    reference: '参照',
    severity: '重大度',
    why: '理由',
    standing: '確かさ',
    what: '項目',
    meaning: '意味',
    milliseconds: 'ms',
  },
  noSteps: 'なし: サーバーにはすでにこの設定がありました。',
  noChecks: 'その後の検証は行っていません。',
  noneMade: '実行できたテストはありません。',
  noFindings: 'なし。',
  noJournal: 'プランに手順がないため、エージェントはジャーナルを作成していません。',
  journalMissing: 'Share80 にはこのプランのジャーナルがありません。エージェントが何をしたかはわかりません。',
  stepResult: (result: StepResult) => STEP_RESULTS[result],
  system: (caption: string | null, version: string | null, servicePack: number | null) =>
    [caption ?? '?', version ?? '?', `SP ${servicePack ?? '?'}`].join('、'),
  sealedPlan: (id: string, hash: string) => `${id} (SHA-256 ${hash})`,
  probe,
  listener: ({ processId, program }: Listener) => `PID ${processId} ${program}`,
  event: ({ type, message }: { type: string; message: string }) => `${type}: ${message}`,
  /** Both in seconds. @param stays the services that stay stopped until the undo */
  outage: (web: number, streaming: number, stays: readonly string[]) =>
    stays.length === 0
      ? `Web サイト 約 ${web} 秒、HTTP ストリーミング 約 ${streaming} 秒 (推定。他のプロトコルのストリーミングは含みません)`
      : `元に戻すまで停止したままのもの: ${plain(listed(stays))}`,
  addressRange,
  /** The drawing of who listens where, and the table in its place. */
  listening: {
    endpoint: 'IP アドレスとポート',
    before: '変更前',
    seen: { run: '変更後の確認結果', undo: '元に戻した後の確認結果' },
    planned: '変更後 (プラン)',
    unseenBefore: 'Share80 は、変更前に何がリッスンしていたかを確認していません。',
    unseenAfter: 'Share80 は、その後に何がリッスンしていたかを確認していません。',
  },
  /** @param subjects IP addresses or websites */
  sameFor: (subjects: string, count: number) => `他 ${count} 件も同じ: ${subjects}。`,
  seconds: (seconds: number) => `${seconds} 秒`,
  notAsked: (what: NotAsked) => NOT_ASKED[what],
  /** What no version of Share80 can see from where it runs. */
  alwaysUnchecked: [
    '他のコンピューター、他のネットワーク、他のファイアウォールの内側のプレーヤー。',
    'サーバーの再起動後も設定が維持されるかどうか。再起動後にもう一度検証してください。他のプログラムが IP リッスン リストをいつでも変更できます。',
  ],
  undo: (planId: string, practice: boolean) => [
    'Share80 で: このセットアップを開いて「元に戻す」を選択するか、share80 undo RECORD を実行してください',
    practice
      ? '実際のサーバーでは、Share80 がなくても元に戻せます。練習用サーバーでは Share80 を使ってください。'
      : `サーバーで (Share80 なし): キットの UNDO.cmd か、管理者だけが書き込める Windows フォルダー内の Share80\\${planId} にあるものを、管理者として実行してください。他の場所の Share80 フォルダーでは何も実行しないでください。誰でも書き込めた可能性があります。`,
    '上の手順を、最後のものから順に元に戻します。サーバーのバックアップは残ります。',
  ],
  confidence: (confidence: Confidence) => CONFIDENCE[confidence],
  undoDone: (outcome: string) => `このセットアップは元に戻されました。${outcome}`,
  /** @param outcome '' = its journal has no end */
  undoTried: (outcome: string) =>
    `このセットアップを元に戻す操作が開始されました。${outcome === '' ? 'どのように終わったかはわかりません。' : outcome}`,
};

const CONFIDENCE: Record<Confidence, string> = {
  confirmed: '公開された文書で確認済み',
  inferred: '確認済みの事実からの推定',
  'from-memory': '記憶による (未確認)',
};

const NOT_ASKED: Record<NotAsked, string> = {
  'server-probes': 'サーバーは自分の IP アドレスをテストしていません。',
  'pc-probes': 'この PC はすべての IP アドレスをテストしていません。',
  'secure-sites': 'HTTPS の Web サイトはテストしていません。',
  sites: '一部の Web サイトは名前でテストしていません。',
  snapshot: 'Share80 はその後サーバーを読み取っていません。',
};
