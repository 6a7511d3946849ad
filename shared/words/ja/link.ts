/** Japanese: the live link over the network. */
import type { LinkRefusal, LinkStatus } from '../../wire/link-status.ts';
import { plain } from '../../text/printable.ts';

/** What has to be known before a link is opened, and while it is open. */
export const link = {
  /** Who can read what. */
  plainHttp:
    '古いサーバーの HTTPS は現在のプログラムには古すぎるため、接続には HTTP を使います。ネットワークで傍受できる人は、サーバーの名前、IP アドレス、設定を読めますが、パスワードは含まれません。すべてのメッセージに署名があるため、気付かれずに変更することはできません。',
  firewall: (address: string, port: number) =>
    `サーバーからこの PC に接続できない場合は、ファイアウォールが原因と考えられます。このサーバーからのみ、${address} の TCP ポート ${port} の受信を許可してください。終わったら閉じてください。`,
  carry: (folder: string) =>
    `フォルダー ${folder} をサーバーのディスクにコピーしてください (リモート デスクトップ、ネットワーク共有、USB ドライブ)。そこで LINK.cmd を管理者として実行してください。`,
  compare: (checkCode: string) =>
    `LINK.cmd に確認コードが表示されます。${checkCode} と一致する場合だけキーを押してください。コードはキットごとに異なります。`,
  secret:
    'キットには最初の接続の秘密情報があります。サーバーが接続するまで他の人に渡さないでください。終わったら削除してください。',
};

/** How the connection stands, one sentence. @param time of a moment, as people write it */
export function contactWords({ contact, computerName, lastHeard }: LinkStatus, time: (at: number) => string): string {
  const name = computerName === null ? 'サーバー' : plain(computerName);
  switch (contact) {
    case 'waiting':
      return 'サーバーの接続を待っています。';
    case 'connected':
      return `${name} に接続しました。`;
    case 'lost':
      return lastHeard === null
        ? `${name} との接続が切れました。`
        : `${name} との接続が切れました。最後の通信: ${time(lastHeard)}。エージェントは実行中であれば、作業を終えるかロールバックし、再接続したときに報告します。`;
  }
}

const REFUSED: Record<LinkRefusal['code'], string> = {
  method: '他のプログラム (エージェント以外) がページを要求しました。',
  path: '他のプログラム (エージェント以外) が、ここにないものを要求しました。',
  host: '要求で、この PC の IP アドレスではない名前が使われました。',
  browser: 'Web ページが Share80 に接続しようとしました。',
  'content-type': '他のプログラム (エージェント以外) が、メッセージではないものを送信しました。',
  'too-large': 'エージェントのどのメッセージよりも大きいメッセージでした。',
  'too-slow': 'メッセージの到着に時間がかかりすぎました。',
  garbled: 'メッセージを読み取れませんでした。破損しているか、エージェントのものではありません。',
  'not-genuine':
    'メッセージにこのキットの秘密情報がありませんでした。途中で変更されたか、別のキットのエージェントのものです。',
  replayed:
    'メッセージが 2 回、または順序どおりでなく届きました。誰かが古いメッセージを繰り返しているか、LINK.cmd が 2 回開始されました。',
  'bad-content': 'エージェントが、このバージョンの Share80 が解釈できないものを送信しました。',
  'other-version':
    '別のバージョンの Share80 のエージェントが接続しようとしました。このバージョンのキットをサーバーにコピーし、その LINK.cmd を実行してください。',
  'other-talk':
    'メッセージは以前の接続のものです。誰かが古いメッセージを繰り返しているか、その間に Share80 が再起動されました。サーバーが応答しない場合は、サーバーで LINK.cmd をもう一度実行してください。',
  'secret-replaced':
    'エージェントが、最初の使用時に置き換えられたキットの最初の秘密情報を使いました。サーバーが新しい秘密情報を失ったか、誰かがキットのコピーを持っています。新しいキットを作成してください。',
  'other-address': '確認したサーバーとは別の IP アドレスからメッセージが届きました。',
  'other-agent': '2 台目のサーバーが同じキットで接続しようとしました。そのサーバー用に別のキットを作成してください。',
};

/** Which connection was rejected and why. */
export function linkRefusalWords({ code, from, count }: LinkRefusal): string {
  const times = count === 1 ? '' : ` (${count} 回)`;
  return `${REFUSED[code]}拒否しました (${plain(from)}${times} から)。被害はありません。`;
}
