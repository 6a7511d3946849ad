/** Japanese: what the command line says besides. Names of options and commands are typed, and stay as they are. */
import type { Finding, FindingOf } from '../../finding/finding.ts';
import { OPTIONS_OF_PARTS as OPTIONS } from '../saying/parts.ts';
import { plain, quoted } from '../../text/printable.ts';
import { MARKS } from './phrases.ts';

const summaries = {
  'practice list': '練習用サーバーと、それぞれで学べることを一覧表示します。',
  'practice reset': '練習用サーバーを新しい状態に戻します。',
  'practice reboot': '練習用サーバーを再起動します。',
  'practice act': '最後のプランがあなたに求める操作を、練習用サーバーで行います。',
  'practice serve': 'この PC のプレーヤーでストリームを開けるように、Ctrl+C が押されるまで練習用サーバーを実行します。',
  who: 'サーバーのポートを何が使っているか、Http.sys と一緒に何が停止するか、代わりに何ができるかを表示します。何も変更しません。',
  inspect: 'サーバーをチェックし、スナップショットを書き込みます。',
  run: 'サーバーをセットアップします (チェック、計画、適用、検証、セットアップの記録の保存)。',
  assess: 'サーバーの検出事項と推奨の選択を表示します。',
  plan: 'スナップショットのサーバーのプランを手順ごとに表示します。',
  verify:
    'セットアップを検証し、その後の変更を表示します。--link DIR は実際のサーバーをキットで接続し、--look RESULT は LOOK.cmd の結果を使います。',
  undo: 'セットアップを元に戻します。--link DIR は実際のサーバーをキットで接続します。',
  report: 'セットアップのレポートを書き込みます。',
  records: 'この PC のセットアップと、各セットアップの記録のファイルを一覧表示します。',
  kit: '手動でコピーするキットを作成します (サーバーのチェック用、またはプランの適用用)。',
  link: 'ライブ リンクのキットを作成し (または DIR のものを使い)、サーバーをセットアップします。確認コードなしでは何も変更しません。',
  stream:
    'プレーヤーの最初の要求を使用して、URL がストリーミングしているかどうかをテストします。最初の視聴者を待つブロードキャストが開始されることがあります。',
};

/** What each option does; under the names of a command and an option, what that command means by it. */
const options = {
  practice: '練習用サーバー。名前は “share80 practice list” で表示されます。',
  web: 'Web サイトが使い続ける IP アドレス。',
  stream: 'ストリーミング用 IP アドレス。',
  method: 'ポート 80 の共有方法。指定しない場合は推奨の方法。',
  port: 'ストリーミングのポート (--method other-port の場合)。',
  'hotfix-value': '修正プログラムが読み取るレジストリ値の名前 (異なる場合)。',
  record: 'セットアップの記録をこのファイルにも保存します。',
  report: 'すべての形式のレポートをこのフォルダーに書き込みます。',
  'go-back': '中断後: プランを元に戻します。',
  finish: '中断後: プランを元に戻し、同じ選択で計画し直し、新しいプランを適用します。',
  'this-computer': 'Share80 が動作している Windows コンピューター。',
  for: 'IP アドレスを使うもの: Windows Media サービス (wms。Windows 2000 では wms-4) または任意のプログラム (program)。',
  service: 'プログラムのサービスの名前。Share80 が起動します。',
  loopback: 'IP アドレスが 1 つだけの場合に 127.0.0.1 を使うもの: Web サイト (web) またはプログラム (program)。',
  pooling: 'IIS 5.0 のソケット プーリングをオフにする場所: Web サイトごと (site、既定) またはすべて (all)。',
  'open-web': 'IP リッスン リストによって応答しなかった IP アドレスで、Web サイトが応答できるようにします。',
  'run address': 'プログラム用の IP アドレス。',
  'link stream': 'ストリーミング用またはプログラム用の IP アドレス。',
  'who port': '調べるポート。指定しないときは 80。',
  'plan address': 'プログラム用の IP アドレス。',
  out: '結果を書き込むファイル。',
  link: 'このフォルダーのキットでサーバーに接続します。',
  daily: '検証は行わず、この呼び出しを毎日実行するためのファイルを、スケジュール用の行とともに書き込みます。',
  look: 'LOOK.cmd または UNDO.cmd の結果 (手動でコピーしたセットアップの場合)。結果を集めたフォルダーも指定でき、それぞれのサーバーのセットアップに使われます。',
  address: 'サーバーの接続先となるこの PC の IP アドレス。',
  'link-port': 'サーバーの接続先となるこの PC のポート。',
  'any-address': '確認済みのサーバーが別の IP アドレスからも接続できるようにします。',
  wait: 'サーバーを待つ時間 (秒)。指定しない場合は 1 時間。',
  plan: 'キットの APPLY.cmd が実行するプラン: “share80 plan --json” のファイル。',
  'replace-plan': 'プランを含むキットを置き換えます。',
  format: 'レポートの形式。',
  'check-code': 'サーバーに表示される確認コード。指定しないと何も変更されません。',
  'look-only': 'サーバーをチェックするだけです。',
  json: '標準出力に JSON オブジェクトを 1 つ、人向けのメッセージは標準エラーに出力します。',
  state: '練習用サーバーとセットアップの記録のフォルダー (または SHARE80_STATE を設定)。',
  language: 'en、de、ja のいずれか (または SHARE80_LANGUAGE を設定)。',
  help: 'これを表示します。',
};

const help = {
  lead: 'Share80 は、1 台の Windows サーバーで Microsoft IIS と、Windows Media サービスまたは他のプログラムに、ポート 80 を共有させます。この翻訳は、日本語を母語とする人による確認をまだ受けていません。 (--language en: English)',
  ofCommand: '“share80 help コマンド” は、コマンドのオプションと例を表示します。',
  example: '例:',
  options,
  more: [
    '実際のサーバー: “share80 link DIR --look-only” はキットを作成して待ちます。DIR をサーバーにコピーし、そこで LINK.cmd を実行してください。確認コードが一致したら、“share80 link DIR --check-code CODE” でサーバーをセットアップします。この PC のリッスン先は--address と --link-port で指定します。中断後: --go-back は元に戻し、--finish は元に戻して計画し直します。ネットワークなし: “share80 kit DIR” はキットを作成します。assess と plan は LOOK.cmd の結果をスナップショットと同じように使います。“share80 verify RECORD --look RESULT” はそれを使ってセットアップを検証します。',
    '--json       標準出力に JSON オブジェクトを 1 つ出力します。人向けのメッセージは標準エラーに出力します\n--state DIR  練習用サーバーとセットアップの記録を DIR に保存します (または SHARE80_STATE を設定)\n--language   en、de、ja のいずれか (または SHARE80_LANGUAGE を設定)。ファイル名と JSON のキーは変わりません\nSHARE80_SPEED=4 は練習用サーバーを実際の 4 倍の速さで動かします。指定しないと待ち時間はありません。',
    '終了コード: 0 完了、または変更不要; 2 問題があるため不可; 3 変更前に停止、または失敗してロールバック済み;4 失敗、必要なテストが未実行、またはセットアップ後に変更あり (確認が必要); 5 セットアップまたは元に戻すためにサーバーの再起動が必要; 6 エージェントの作業は完了し、あなたの作業を待っています; 64 使い方の誤り; 65 使えないファイル; 70 Share80 をチェックアウトからビルドできない。1 はこのどれでもなく、Node.js 自体がプログラムを終了しました。',
  ],
};

const usage = {
  lookFolder: (look: string) =>
    `--look ${look} はフォルダーではありません。対応するセットアップ記録を指定してください。`,
  dailyFiles: '--daily には、明日も残っているファイルが必要です。標準入力は使えません。',
  oneRecord:
    '--link と --look RESULT は 1 つのセットアップ記録用です。複数の場合は、結果を集めたフォルダーを --look DIR で指定してください。',
  outputTaken: '“--out -” は --json と一緒には使えません。その場合、標準出力には JSON オブジェクトだけが出力されます。',
  wordCount: (use: string) => `引数の数が正しくありません。使い方: ${use}`,
  missing: (option: string, use: string) => `--${option} がありません。使い方: ${use}`,
  oneNeeded: (names: readonly string[], use: string) =>
    `${names.map((name) => `--${name}`).join(', ')} のどれか 1 つを使ってください。使い方: ${use}`,
  onlyOnWindows:
    '--this-computer は、セットアップする Windows コンピューター自体でのみ使えます。他のコンピューターには “share80 link” または “share80 kit” を使ってください。',
  noCommand: (commands: readonly string[]) => `コマンドがありません。次のいずれかです: ${commands.join('、')}。`,
  unknownCommand: (word: string, near: string, commands: readonly string[]) =>
    `不明なコマンド ${typed(word)} です。${meant(near)}次のいずれかを使ってください: ${commands.join('、')}。`,
  secondWord: (first: string, second: string, near: string, words: readonly string[]) =>
    `${meant(near)}${typed(first)} の後には次のいずれかを使ってください: ${words.join('、')}${second === '' ? '' : ` (${typed(second)} は不可)`}。`,
  unknownOption: (command: string, option: string, near: string, known: readonly string[]) =>
    `${command} にオプション ${typed(option)} はありません。${meant(near)}オプション: ${known.join('、')}。`,
  twice: (option: string) => `--${option} が 2 回指定されています。`,
  noValue: (option: string) => `--${option} に値は指定できません。`,
  needsValue: (option: string, value: string) => `--${option} には値が必要です: --${option} ${value}。`,
  oneOf: (option: string, values: readonly string[]) => `--${option} は次のいずれかです: ${values.join('、')}。`,
  addresses: (option: string, example: string) =>
    `--${option} には IPv4 アドレスを指定します。例: --${option} ${example}。`,
  number: (option: string, least: number, most: number) => `--${option} は ${least} から ${most} までの数です。`,
  oneWayOut: '--go-back と --finish はどちらか一方だけを指定してください。',
  oneAddress:
    '--address と --stream はどちらか一方を指定してください。--stream は Windows Media サービスでの名前です。',
  serviceOfProgram: '--service は --for program と一緒に使います。Windows Media サービスには独自のサービスがあります。',
  serviceName: '--service はサービス名です。英字、数字、. $ - _ を使えます。',
  speed: (given: string) => `SHARE80_SPEED には 0 より大きい数値を指定します。例: 4 (${typed(given)} は使えません)。`,
  valueName: '--hotfix-value はレジストリ値の名前です (英字で始まる英数字)。',
  lookOnlyCarried: '--look は手動でコピーしたセットアップ専用です。このセットアップではサーバーを接続してください。',
  whosePort:
    'スナップショット ファイル、--practice NAME で練習用サーバー、または --this-computer のどれか 1 つを指定してください。',
  useLink: '--link DIR を使ってください。',
  unknownPractice: (name: string, names: readonly string[]) =>
    `不明な練習用サーバー ${quoted(name, MARKS)} です。次のいずれかを使ってください: ${names.join('、')}。`,
};

const practice = {
  touched: '(使用済み)',
  reset: (name: string) => `練習用サーバー「${name}」は新しい状態に戻りました。`,
  acted: (name: string, done: readonly string[]) => `練習用サーバー「${name}」で行いました: ${done.join('、')}。`,
  nothingToAct: (name: string) => `練習用サーバー「${name}」のプランには、あなたが行う操作はありません。`,
  restarted: (name: string) => `練習用サーバー「${name}」を再起動しました。`,
  serving: (name: string) => `練習用サーバー「${name}」を実行しています。停止するには Ctrl+C を押してください。`,
  served: (url: string, of: string) => `${url}  (練習: ${of})`,
  noStreams:
    'HTTP ストリーミングがオフのため、開けるものがありません。まず「share80 run」でサーバーをセットアップしてください。',
};

const files = {
  notAFile: (file: string) => `${file} に書き込めません。ファイルではありません。`,
  snapshot: (server: string, file: string) => `${server} のスナップショット: ${file}`,
  report: (file: string) => `レポート: ${file}`,
  reports: (folder: string) => `レポート: ${folder}`,
  reportsUnwritten: (folder: string, why: string) => `${folder} にレポートを書き込めませんでした (${why})。`,
  record: (file: string) => `セットアップの記録: ${file}`,
  recordUnwritten: (file: string, why: string) =>
    why === ''
      ? `${file} にセットアップの記録を書き込めませんでした。`
      : `${file} にセットアップの記録を書き込めませんでした (${why})。`,
  recordUnsaved: 'セットアップの記録を保存できませんでした。サーバーで元に戻すことはできます。',
};

const records = {
  none: (folder: string) => `${folder} にセットアップの記録はありません。`,
  standing: {
    open: '中断',
    awaited: 'キットの結果はまだありません (未実行の可能性があります)',
    elsewhere: '別の Share80 が作業中',
    undone: '元に戻し済み',
    finished: '完了',
  },
};

/** Of several files, a line each. */
const several = {
  noLook: (server: string) => `未確認: このフォルダーには、セットアップ後の ${server} の LOOK.cmd の結果がありません。`,
  noRecord: (server: string) => `${server} の結果がありますが、対応するセットアップ記録がありません。`,
  none: (folder: string) => `${folder} には、手動でコピーしたセットアップがありません。`,
};

const kit = {
  kept: (file: string, verify: string) => `セットアップ記録: ${file}。APPLY.cmd の後: “${verify}”`,
  notKept:
    'セットアップ記録は保存されませんでした。このプランのファイルには、どのサーバー用かが示されていません。“share80 plan RESULT --json” の出力全体を使ってください。',
  holdsPlan: (dir: string) =>
    `--replace-plan がありません: ${dir} のキットにはプランがありますが、新しいキットにはありません。別のフォルダーを使うか、--replace-plan を指定してください。`,
  written: (folder: string) => `キット: ${folder}`,
  checkCode: (code: string) => `確認コード: ${code}。サーバーに同じコードが表示された場合だけ続行してください。`,
  plan: (id: string, server: string, at: string, file: string) =>
    `${server} のプラン ${id} (作成: ${at}、元: ${file})。`,
  runs: {
    all: 'このキットの APPLY.cmd は次の手順を実行します:',
    some: 'このキットの APPLY.cmd は、あなたの作業を除き、次の手順を実行します:',
    none: '次の手順はあなたが行うもので、このキットの APPLY.cmd は実行しません:',
  },
  carry: (server: string, start: string) =>
    `フォルダー全体をサーバー${server === '' ? '' : ` ${server}`} にコピーし、そこで ${start} を実行してください。`,
};

const link = {
  kit: (folder: string) => `キット: ${folder}`,
  waiting: (address: string, port: number) => `${address}、ポート ${port} でサーバーを待っています。`,
  called: (server: string) => `サーバー ${server} が接続しました。`,
  nobodyCalled: (seconds: number) => `${seconds} 秒以内に接続したエージェントはありません。何も変更されていません。`,
  noAddress: (address: string, offered: readonly Offered[]) =>
    `この PC に IP アドレス ${address} はありません。${offeredWords(offered)}`,
  kitCallsElsewhere: (dir: string, address: string, offered: readonly Offered[]) =>
    `${dir} のキットは ${address} に接続しますが、この PC には現在その IP アドレスがありません。新しいキットには IP アドレスを選択してください。${offeredWords(offered)}`,
  olderKit: (dir: string) =>
    `${dir} のキットは別のバージョンの Share80 のものです。Share80 が作り直すので、もう一度サーバーにコピーしてください。`,
  nameAddress: (offered: readonly Offered[]) =>
    `サーバーから接続できる IP アドレスを選択してください。${offeredWords(offered)}`,
  noCode: '何も変更されていません。確認コードを比べてから、--check-code CODE を付けてもう一度実行してください。',
  wrongCode: (code: string) => `何も変更されていません。${code} はこのキットの確認コードではありません。`,
  lookedOnly: 'サーバーをチェックしました。何も変更されていません。',
};

const setUp = {
  /** Which line of a step is the undo. */
  undoIs: (undo: string) => `元に戻す: ${undo}`,
  /** After a run that changed something. */
  next: (verify: string, undo: string) => `次の操作: 次の再起動後に “${verify}”。“${undo}” で元に戻します。`,
  found: (server: string) => `${server} のチェック結果:`,
  plan: 'プラン:',
  nothingToDo: 'サーバーにはすでにこの設定があります。',
  blocked: '何も変更されていません。先に上の問題を解決してください。',
  refused: '何も変更されていません:',
  stopping: '停止しています。サーバーが要求を受け取ると、エージェントは現在の手順を終えてからロールバックします。',
  stopHeard: 'サーバーが要求を受け取りました。エージェントはロールバックします。',
  stopUnheard:
    'サーバーが停止の要求を受け取る前に、プランの適用は終わっていました。元に戻すには “share80 undo” を実行してください。',
  nothingToStop: '停止するものはありません。',
  stopped: '変更の前に停止しました。',
  asked: (from: string) => `、${from}テスト`,
};

const recovery = {
  none: (server: string) => `${plain(server)} では何も中断されていません。Share80 は何も変更していません。`,
  reset: (command: string) => `新しい練習用サーバー: “${command}”`,
  choose: '--go-back または --finish を付けてもう一度実行してください。',
  changed: '変更済み:',
  unchanged: '変更なし:',
  other: 'どちらでもない、または不明:',
  finish: (action: string, plansAgain: boolean) =>
    `--finish: ${action}${plansAgain ? '新しいプランをすぐに適用します。' : ''}`,
  goBack: (action: string) => `--go-back: ${action}`,
};

const again = {
  undoAtServer:
    'このセットアップは手動でコピーしたものです。サーバーでそのキットの UNDO.cmd を実行し、その結果を “share80 verify” の --look で指定してください。',
  lookAtServer:
    'このセットアップは手動でコピーしたものです。サーバーでそのキットの LOOK.cmd を実行し、その結果を --look で指定してください。',
  undoneAt: (at: string, seen: boolean) =>
    `このセットアップはすでに元に戻されています (サーバーの時計で ${at})。${seen ? '' : '今回、サーバーは確認していません。'}`,
  newer: (file: string, undo: string) => `新しいセットアップの記録: ${file}。先に元に戻してください: “${undo}”`,
  wayOut: (goBack: string, finish: string) => `元に戻す: “${goBack}”。完了する: “${finish}”`,
  sinceSetUp: 'セットアップ後:',
  notAsBefore: (what: string, before: string, after: string) => `以前と異なる: ${what}: ${before} → ${after}`,
  changedSince: (what: string, before: string, after: string) => `その後変更: ${what}: ${before} → ${after}`,
  unreadSince: (what: string) => `読み取っていないため、変更された可能性あり: ${what}`,
};

const stream = {
  asking: (url: string) =>
    `${url} をテストしています。この要求によって、最初の視聴者を待つブロードキャストが開始されることがあります。`,
  title: (title: string) => `タイトル: ${title}`,
  notTested:
    'テストしていない項目: 視聴者とこのサーバーの間にあるもの (ファイアウォール、NAT、DNS)、およびストリームを再生できるかどうか。',
};

export const commandLine = {
  summaries,
  help,
  usage,
  practice,
  files,
  records,
  kit,
  several,
  link,
  setUp,
  recovery,
  again,
  stream,
  hints: {
    'program-one-address': 'オプション: --method loopback、--method other-port、または --method stop-services。',
    'claimant-not-offered': 'オプション: --for。',
    'choice-loopback-side': 'オプション: ネットワークの IP アドレスと --loopback web、または --loopback program。',
    'choice-method-not-here': ({ facts }: FindingOf<'choice-method-not-here'>) =>
      `オプション: ${facts.offered.map((name) => `--method ${name}`).join('、')}。`,
    'choice-part-not-used': ({ facts }: FindingOf<'choice-part-not-used'>) =>
      `外すオプション: ${OPTIONS[facts.part]}。`,
    'web-opens': ({ severity }: Finding) => (severity === 'blocks' ? '同意する場合: --open-web。' : ''),
  },
  troubleHints: {
    'practice-damaged': '新しいもので始める: “share80 practice reset NAME”',
    'practice-newer': '新しいもので始める: “share80 practice reset NAME”',
  },
  whoNext: '次: 方法は “share80 help run” で確認できます。',
  choice: { method: '方法', web: 'Web サイト', streaming: 'ストリーミング', program: 'プログラム' },
  methodPossible: '使用可能',
  methodImpossible: '使用不可。',
  proposed: '推奨:',
  /** Stands for its path, where that is not known. */
  aFile: 'ファイル',
  endedAtOnce:
    'すぐに終了しました。プランの実行中だった場合は、Share80 をもう一度実行してサーバーの状態を確認してください。',
  /** @param why machine text */
  unforeseen: (why: string) => `予期しないエラー: ${why}`,
  /** @param why machine text; '' = the disk is full */
  outputLost: (why: string) => `結果を書き込めませんでした: ${why === '' ? 'ディスクがいっぱいです' : why}。`,
};

interface Offered {
  address: string;
  adapter: string;
}

function offeredWords(offered: readonly Offered[]): string {
  return `--address には次のいずれかを指定してください: ${offered.map(({ address, adapter }) => `${address} (${adapter})`).join('、')}。`;
}

/** A near miss, before what could be typed; '' = nothing is near. */
function meant(near: string): string {
  return near === '' ? '' : `${typed(near)} のことですか? `;
}

/** A word as it was typed, which may be of any length. */
function typed(word: string): string {
  return `「${plain(word.length > 60 ? `${word.slice(0, 60)}…` : word)}」`;
}
