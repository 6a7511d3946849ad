/** The Addresses page. */
import type { RecommendationReason } from '../../../choice/recommendation-reasons.ts';
import { listed, plural } from '../phrases.ts';

const reasons: Record<RecommendationReason, string> = {
  'only-one': '他に使える IP アドレスがありません',
  static: '静的 IP アドレス',
  'no-bound-site': 'バインドされた Web サイトがありません',
  'streams-already': 'HTTP ストリーミングにすでに設定されています',
};

const GETS = {
  streaming: { beside: '、ストリーミング', alone: 'ストリーミング' },
  program: { beside: '、プログラム', alone: 'プログラム' },
};

const page = {
  title: 'ストリーミング用 IP アドレスの選択',
  lead: '迷う場合は、推奨の選択のままにしてください。',
  which: 'ストリーミング用 IP アドレス',
  whichHint: (count: number, sharing: boolean) => {
    if (!sharing) return 'Web サイトは変わりません。';
    if (count === 1) return 'ほかにはありません。';
    return count > 2 ? '残りは Web サイトが使います。' : 'もう 1 つは Web サイトが使います。';
  },
  nothingFound: '一致する IP アドレスはありません。',
  onlyPickable: '選択できる IP アドレスのみ',
  find: '検索',
  found: (shown: number, all: number) => `${plural(all, '個の IP アドレス', '個の IP アドレス')}中 ${shown} 個`,
  keepsAll: '残りの IP アドレスはすべて Web サイトが使います',
  columns: ['ストリーミング', '現在の使用者', '変更後'],
  recommended: '推奨',
  because: (why: readonly RecommendationReason[]) => `理由: ${why.map((reason) => reasons[reason]).join('、')}。`,
  dhcpMeans: '変わると、ストリーミングと Web サイトが停止する可能性があります。',
  before: '現在リッスンしているもの',
  after: '変更後にリッスンするもの',
  dhcp: 'DHCP: 変わる可能性あり',
  forbidden: 'ストリーミングには使えません。',
  web: 'Web サイト',
  webKeeps: (address: string) => `Web サイトは ${address} を保持`,
  /** @param gets whether this address is given away, and to whom */
  then: (gets: 'streaming' | 'program' | null, web: boolean, port: number) => {
    const at = port === 0 || port === 80 ? '' : ` :${port}`;
    if (gets !== null) return web ? `Web サイト :80${GETS[gets].beside}${at}` : `${GETS[gets].alone}${at}`;
    return web ? 'Web サイト' : 'なし';
  },
  sentence: (stream: string, port: number | null, web: readonly string[], sharing: boolean) => {
    if (!stream) return 'ストリーミング用 IP アドレスはまだ選択されていません。';
    if (!sharing) return `ストリーミングは ${stream}、ポート ${port ?? '?'} を使います。Web サイトは変わりません。`;
    return `ストリーミングは ${stream} を使います。Web サイトは ${web.length === 0 ? 'なし' : listed(web, 2)} を保持します。`;
  },
  costs: '副作用',
  cost: (count: number) =>
    count === 0
      ? '副作用は見つかりませんでした。'
      : `このページの${plural(count, '件の副作用', '件の副作用')}を確認してください。`,
  looking: '副作用をチェックしています...',
  how: '方法',
  howHint: (recommended: boolean, offered: number) => {
    if (recommended) return '迷う場合は、推奨の方法のままにしてください。';
    return offered > 1
      ? 'ここで推奨できる方法はありません。それぞれの方法の副作用を比べてください。'
      : 'ここではポート 80 を共有できません。残る方法はこれです。';
  },
  drawback: '欠点:',
  recommendedMethod: (title: string) => `${title} (推奨)`,
  notOffered: 'ここでは使えません。',
  port: 'ストリーミングのポート',
  portHint: '1 から 65535 (80 以外)。URL にポートが必要で、ファイアウォールで許可する必要があります。',
  badPort: '1 から 65535 のポートを入力してください (80 以外)。',
  expert: 'レジストリ値の名前 (専門家向け)',
  valueName: '修正プログラム KB 892847 の値の名前',
  valueNameHint:
    'この名前は公開された文書で確認されていません。修正プログラムの readme に別の名前があれば、それを入力してください。',
  badName: '英字で始まる英数字 (64 文字以内) を使ってください。',
  service: '開始するサービス (省略可)',
  serviceHint:
    'nginx などのサービス名です。Share80 は開始するだけで、停止しません。プログラムを自分で開始する場合は空のままにします。',
  badService: '英字、数字、. $ - _ だけを使ってください。',
  openWeb: '現在リストで除外されている IP アドレスで Http.sys が応答することを許可する',
  loopback: '127.0.0.1 を保持するもの',
  loopbackOf: {
    web: {
      title: 'Web サイト',
      text: 'Web サイトはこのコンピューターだけに応答します。プログラムがネットワークを使います。',
    },
    program: {
      title: 'プログラム',
      text: 'プログラムはこのコンピューターだけに応答します。Web サイトがネットワークを保持します。',
    },
  },
  pooling: 'ソケット プーリングをオフにする場所',
  poolingOf: {
    site: {
      title: 'Web サイトごと',
      text: '文書化された方法です。新しい Web サイトは、再度セットアップするまでソケットを共有します。',
    },
    all: {
      title: 'すべての Web サイトをまとめて',
      text: '新しい Web サイトにも適用されます。別の指定がある Web サイトも変更します。',
    },
  },
  noMethod: 'ここで使える方法を選択してください。',
  noStream: 'ストリーミング用 IP アドレスを選択してください。',
  noWeb: 'Web サイト用 IP アドレスを 1 つ以上残してください。',
};

const uses = {
  /** The effect is a threat as long as another address is picked. */
  effect: (effect: string, now: boolean) => (now ? effect : `選択した場合: ${effect}`),
  none: 'なし',
  more: (count: number) => `他 ${count} 件`,
  unaffected: (count: number) => `他 ${count} 件 (影響なし)`,
  beyond: (count: number) => `他 ${count} 件`,
};

export const addresses = { ...page, uses };
