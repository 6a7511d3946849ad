/** Japanese: why a file or a folder cannot be used. */
import type {
  Damage,
  FileKind,
  FileProblem,
  FolderProblem,
  JournalProblem,
  UnreadFile,
  WriteProblem,
} from '../../text/file-problem.ts';
import { plain } from '../../text/printable.ts';

/** Longest quotation of what a schema says of a file. Unit: characters. */
const LONGEST_DETAIL = 300;
const TOO_LONG = '8 MiB を超えています。Share80 はこのようなファイルを作成しません。';

const KINDS: Record<FileKind, { name: string; remedy: string }> = {
  record: { name: 'セットアップの記録', remedy: 'セットアップ後に Share80 が保存した記録を使ってください。' },
  snapshot: { name: 'スナップショット', remedy: 'サーバーをもう一度チェックして新しいものを作成してください。' },
  plan: { name: 'プラン', remedy: 'スナップショットから新しいプランを作成してください。' },
  result: { name: '結果ファイル', remedy: '' },
};

const HOLDS = {
  record: 'セットアップの記録',
  snapshot: 'スナップショット',
  plan: 'プラン',
  journal: 'ジャーナル',
  unknown: 'Share80 が作成していないもの',
};

const LINES: Record<Exclude<JournalProblem['wrong'], 'form'>, string> = {
  'not-json': '読み取れません (JSON ではありません)',
  order: '順序が正しくありません',
  altered: '変更されたか、前の行がありません',
  'step-not-begun': '開始していない手順を終了しています',
  'no-outcome': '結果なしで終わっています',
};

const DAMAGES: Record<Exclude<Damage['what'], 'form' | 'journal'>, string> = {
  checksum: 'チェックサムが正しくありません',
  repeated: '同じものが 2 回あります',
  'no-checksum': 'チェックサムがありません',
  'plan-checksum': 'プランがチェックサムと一致しません',
  id: 'ID が一致しません',
  'other-journal': 'ジャーナルは別のプランのものです',
  'unknown-steps': 'プランにない手順があります',
  'not-an-object': 'JSON オブジェクトではありません',
};

/** Why a file cannot be used, and what to do. */
export function fileWords(problem: FileProblem): string {
  switch (problem.code) {
    case 'missing':
    case 'not-a-file':
    case 'too-large':
    case 'not-text':
    case 'unreadable':
      return unreadWords(problem);
    case 'newer-version':
      return problem.kind === 'result'
        ? 'この結果は、より新しい Share80 のキットのものです。使うには最新バージョンをインストールしてください。'
        : 'このファイルは、より新しい Share80 のものです。使うには最新バージョンをインストールしてください。';
    case 'older-version':
      return 'この結果は、別のバージョンの Share80 のキットのものです。新しいキットを作成し、それを使ってください。';
    case 'not-a-look':
      return 'これは APPLY.cmd の結果です。LOOK.cmd の結果を使ってください。元に戻した後は UNDO.cmd の結果も使えます。';
    case 'too-long':
      return unusable(problem.kind, TOO_LONG);
    case 'empty':
      return unusable(problem.kind, '空です。');
    case 'cut':
      return unusable(
        problem.kind,
        '末尾がありません。完全にコピーされなかったか、書き込み中にエージェントが中断されました。',
      );
    case 'not-json':
      return unusable(problem.kind, '破損しているか不完全です (有効な JSON ではありません)。');
    case 'not-an-object':
      return unusable(problem.kind, '内容が異なります。');
    case 'unknown-version':
      return unusable(problem.kind, 'バージョンが不明です。');
    case 'holds-other':
      return unusable(
        problem.kind,
        problem.kind === 'result' && problem.holds === 'unknown'
          ? 'キットの開始ファイルが作成したものではありません。'
          : `${HOLDS[problem.holds]}が含まれています。`,
      );
    case 'damaged':
      return unusable(problem.kind, `変更されたか破損しています (${damageWords(problem.damage)})。`);
    case 'other-kit':
      return unusable('result', '別の、または古いキットのものです。最新のキットの結果を使ってください。');
    case 'older-than-set-up':
      return unusable(
        'result',
        'サーバーの時計では、セットアップより前のものです。サーバーで LOOK.cmd をもう一度実行してください。',
      );
    case 'installed-anew':
      return unusable(
        'result',
        `${plain(problem.server)} という名前の別のサーバーのものです。そこでは Windows が別の時にインストールされています。`,
      );
    case 'other-plan':
      return unusable(
        'result',
        `プラン ${plain(problem.wanted)} ではなく、プラン ${plain(problem.found)} のものです。`,
      );
    case 'other-server':
      return unusable(
        'result',
        `サーバー ${plain(problem.found)} のものですが、プランは ${plain(problem.wanted)} 用です。`,
      );
  }
}

function unreadWords({ code, detail }: UnreadFile): string {
  switch (code) {
    case 'missing':
      return 'このファイルは見つかりません。';
    case 'not-a-file':
      return 'ファイルではありません。';
    case 'too-large':
      return `このファイルは使えません。${TOO_LONG}`;
    case 'not-text':
      return 'このファイルは使えません。破損しているか、テキスト ファイルではありません。';
    case 'unreadable':
      return `このファイルは読み取れません (${plain(detail)})。`;
  }
}

function unusable(kind: FileKind, wrong: string): string {
  const { name, remedy } = KINDS[kind];
  return `このファイルは${name}として使えません。${wrong}${remedy}`;
}

function damageWords(damage: Damage): string {
  switch (damage.what) {
    case 'form':
      return shortened(damage.detail);
    case 'journal': {
      const { line, wrong, detail } = damage.problem;
      return `ジャーナルの ${line} 行目: ${wrong === 'form' ? `読み取れません: ${shortened(detail)}` : LINES[wrong]}`;
    }
    default:
      return DAMAGES[damage.what];
  }
}

function shortened(detail: string): string {
  return plain(detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail);
}

/** Why a kit couldn't be created, and what to do. */
export function folderWords(problem: FolderProblem): string {
  const folder = plain(problem.folder);
  switch (problem.code) {
    case 'root':
      return `${folder} はディスクのルートです。${folder}share80-kit など、その中のフォルダーを選択してください。`;
    case 'not-a-folder':
      return `${folder} はフォルダーではありません。キットには新しいフォルダーか空のフォルダーを選択してください。`;
    case 'holds-files': {
      const example = problem.example === '' ? '' : ` (「${plain(problem.example)}」など)`;
      return `${folder} にはすでに他のファイルがあります${example}。キットには新しいフォルダーか空のフォルダーを選択してください。`;
    }
    default:
      return `${folder} にキットを作成できません${whyNotWritten(problem)}`;
  }
}

/** Why `place` could not be written. */
export function unwrittenWords(place: string, problem: WriteProblem): string {
  return `${plain(place)} に書き込めません${whyNotWritten(problem)}`;
}

function whyNotWritten({ code, detail }: WriteProblem): string {
  switch (code) {
    case 'disk-full':
      return ': ディスクがいっぱいです。';
    case 'no-rights':
      return ': アクセス許可がないか、他のプログラムが開いています。';
    case 'in-use':
      return ': 他のプログラムが使っているか、ディスクのルートです。その中の新しいフォルダーを選択してください。';
    case 'bad-path':
      return ': 名前が無効か、パスの一部がフォルダーではありません。';
    case 'is-record':
      return ': セットアップの記録です。別のファイルを選択してください。';
    case 'foreign-link':
      return ': 他のユーザーのリンクで、どこを指すかわかりません。ファイル自体を選択してください。';
    case 'other':
      return ` (${plain(detail)})。`;
  }
}
