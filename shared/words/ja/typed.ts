/** Japanese: what an administrator can type where Windows starts no script. */
import { sayTyped } from '../saying/typed.ts';

export const typedText = sayTyped({
  title: '代わりに管理者が入力できるコマンド:',
  general: (addresses) =>
    `Share80 はこのコンピューターを読み取れなかったため、一般的な手順です。管理者として実行したコマンド プロンプトに入力し、失敗したらそこで止めてください。${addresses === '' ? '' : `このコンピューターの IP アドレス: ${addresses}。`}`,
  look: '現在の状態を確認し、結果を保存します:',
  foreignList: 'IP リッスン リストにエントリがある場合は、ここで止めてください。誰かが意図して設定したものです。',
  keep: (free) => `Http.sys に次の IP アドレスを残し、${free} をプログラムに渡します:`,
  restart: 'IIS を再起動します。“servicestate” でポート 80 に URL を持つ他のサービスも同じように再起動します:',
  program: (free) => `プログラムが ${free} だけでリッスンするようにして開始し、リッスンしているものを確認します:`,
  undo: '元に戻す (プログラムの停止後):',
  secondAddress: '2つ目のアドレス',
  oneAddress:
    'このコンピューターには 2 つ目の IP アドレスがありません。先に追加してください。以下の「2つ目のアドレス」はそれを表します。',
});
