/** Japanese: what came of a player's first request. */
import { sayStreams } from '../saying/streams.ts';
import { outcomeOfQuestion } from './results.ts';

export const { streamWords, streamsSeen, streamAddressWords } = sayStreams(
  {
    streams: {
      wms: () =>
        'ストリーミングしています: Windows Media サービスが、プレーヤーに対するのと同じようにストリームのヘッダーを送信しました。',
      encoder: (server) =>
        `ストリーミングしていますが、Windows Media サービスではなくライブ エンコーダーです (Server: ${server})。`,
      other: (server) =>
        server === ''
          ? 'ストリーミングしていますが、応答に Server ヘッダーがなく、Windows Media サービスとは名乗っていません。'
          : `ストリーミングしていますが、Windows Media サービスをまねているプログラムです (Server: ${server})。`,
    },
    no: {
      login: () =>
        'Windows Media サービスが応答し、ユーザー名とパスワードを求めています。Share80 はサインインしないため、ストリームは確認していません。',
      denied: () =>
        'Windows Media サービスは応答しますが、この公開ポイントが接続を拒否しています。インストール直後の既定の公開ポイントは、すべての接続を拒否します。',
      'no-content': () =>
        'Windows Media サービスは応答しますが、この URL には配信するものがありません。公開ポイントとファイルの名前を確認してください。',
      'said-no': (status) =>
        `Windows Media サービスはコード ${status} で応答し、ストリームを送信しません。コードの意味は公開されていません。`,
      elsewhere: (_status, leadsTo) =>
        leadsTo === ''
          ? 'Windows Media サービスは応答しますが、別の URL を示しています。Share80 はその URL をたどりません。'
          : `Windows Media サービスは応答しますが、${leadsTo} を示しています。Share80 はその URL をたどりません。`,
      'no-header': () => 'Windows Media サービスは応答しますが、送信された内容はストリームのヘッダーではありません。',
      cut: () => 'Windows Media サービスは応答しますが、ストリームのヘッダーが途中で途切れました。',
      'too-long': () =>
        'Windows Media サービスは応答しますが、ストリームのヘッダーとしては多すぎるデータが送信されました。Share80 は読み取りを中止しました。',
    },
    others: {
      encoder: (server) =>
        `Windows Media サービスではなくライブ エンコーダーが応答し (Server: ${server})、ストリームは送信されませんでした。`,
      other: (server, status) =>
        server === ''
          ? `ストリーミングしていません: Server ヘッダーのない応答がありました (コード ${status})。Windows Media サービスではありません。`
          : `ストリーミングしていません: 応答したプログラムは Windows Media サービスではありません (Server: ${server}、コード ${status})。`,
    },
    noHttp: (what) => `ストリーミングしていません: ${what}。`,
    unanswered: (what) => `ストリーミングしているかどうかは不明です: ${what}。`,
    kinds: {
      broadcast: 'ブロードキャスト',
      'on-demand': 'オンデマンド',
      unknown: 'ブロードキャストかオンデマンドかは不明',
    },
    parts: { audio: '音声', video: '映像', command: 'コマンド', image: '画像', file: 'ファイル', other: 'その他' },
    problems: {
      'not-an-address': 'ストリームの URL ではありません。例: mms://media.example.com/sample',
      'other-protocol':
        'Share80 がテストするのは HTTP でのストリーミングだけです。mms://、mmsh://、http:// で始まる URL を使用してください。',
      'with-login':
        'URL にユーザー名またはパスワードが含まれています。削除してください。Share80 は決して送信しません。',
      'not-ipv4': 'URL に IPv6 アドレスが含まれています。名前または IPv4 アドレスを使用してください。',
      'too-long': 'URL が長すぎます。',
    },
    notAsked: {
      stopped: '開始されていないため、テストしていません。要求によって開始されることがあります。',
      'not-known': 'テストしていません。開始されているかどうかを読み取れず、要求によって開始されることがあるためです。',
      cache: 'テストしていません。内容はほかのサーバーから取得されます。',
      'too-many': 'テストしていません。公開ポイントが多すぎます。',
      'not-reachable': 'テストしていません。ここからは接続できません。',
    },
    overview: {
      hint: 'Share80 は、この PC からプレーヤーの最初の要求を送信しました。再生はしていません。また、視聴者とサーバーの間にあるもの (ファイアウォール、NAT、DNS) はテストしていません。',
      untested: '公開ポイントをテストしていないため、ストリーミングしているものがあるかどうかはわかりません。',
      unread: '公開ポイントを読み取っていないため、ストリーミングしているものがあるかどうかはわかりません。',
      none: 'サーバーにはまだ公開ポイントがないため、何もストリーミングしていません。Windows Media サービスで追加してください。',
    },
  },
  outcomeOfQuestion,
);

/** The publishing points of a set-up, after it was verified. */
export const streams = {
  heading: 'ストリーム',
  columns: { url: 'プレーヤー用の URL', byHttp: 'HTTP 用の URL', result: '結果' },
};
