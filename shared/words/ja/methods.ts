/** Japanese: the methods. */
import { SUCCESSOR_ARTICLE, type Product } from '../../knowledge/products.ts';
import type { Method } from '../../method/methods.ts';

interface MethodWords {
  name: string;
  explanation: string;
  drawback: string;
  /** How sure the facts behind it are. */
  standing: string;
}

const METHODS: Record<Method, MethodWords> = {
  'listen-list': {
    name: 'IP リッスン リスト',
    explanation:
      'Http.sys を Web サイト用 IP アドレスに限定します。Web サイトと他のすべての Http.sys プログラムに影響します。これでストリーミング用 IP アドレスのポート 80 が空きます。',
    drawback: 'すべての Http.sys プログラムに適用され、Http.sys が 1 回再起動します。',
    standing: '確認済み: 設定は文書化されています。推定: KB 328728 は別のツールで設定します。',
  },
  hotfix: {
    name: 'IP リッスン リストと修正プログラムの設定',
    explanation:
      '修正プログラムの設定 (KB 892847) も行い、Http.sys が Web サイトのバインド先だけでリッスンするようにします。',
    drawback: 'すべての Web サイトを特定の IP アドレスにバインドする必要があります。Http.sys が 1 回再起動します。',
    standing:
      '未確認: 設定の名前は記憶によるもので、公開された文書で確認していません。IP リッスン リストはこの設定がなくても動作し、Share80 が結果を検証します。',
  },
  'other-port': {
    name: 'ストリーミングに別のポート',
    explanation: 'ポート 80 は Web サイトに残し、ストリーミングは別のポートを使います。IP アドレスは 1 つで足ります。',
    drawback:
      'ストリームの URL にポートが必要です。プレーヤーは自動では試さず、ファイアウォールで許可する必要があります。',
    standing: `確認済み: ${SUCCESSOR_ARTICLE} にある代替手段です。`,
  },
  loopback: {
    name: '127.0.0.1 を独立した IP アドレスとして使う',
    explanation:
      'ネットワークの IP アドレスが 1 つのとき: Web サイトは 127.0.0.1 だけに残り、プログラムがネットワークを使います。または、プログラムが 127.0.0.1 を使います。',
    drawback:
      'Web サイトと他の Http.sys プログラムは、このコンピューターの外、または localhost に応答しなくなります。IIS が 1 回再起動します。',
    standing: '確認済み: リストと 127.0.0.1 は文書化されています。推定: Http.sys を使う各プログラムが失うもの。',
  },
  'site-addresses': {
    name: 'Web サイトごとの IP アドレス',
    explanation:
      'すべての Web サイトを Web サイト用 IP アドレスにバインドし、ソケット プーリングをオフにします。IIS 5.0 はそこだけでリッスンし、ストリーミング用 IP アドレスのポート 80 が空きます。',
    drawback: 'IIS が 2 回再起動し、実行中の FTP とメールも再起動します。HTTP ストリーミングは自分でオンにします。',
    standing:
      '確認済み: ソケット プーリングと再起動は KB 238131。記憶による: 設定を取り除く方法。不明: ストリーミングに 1 つの IP アドレスを使わせる方法。実際の Windows 2000 では試していません。',
  },
  'stop-services': {
    name: 'ポート 80 のサービスを停止する',
    explanation:
      '現在ポート 80 の URL を持つサービスだけを停止し、Windows が開始しないようにします。Http.sys 自体と、それを使う他のものは続きます。IP アドレスは 1 つで足ります。',
    drawback:
      'Web サイトなど、これらのサービスの機能は、プランを元に戻すまで、どのポートでも、再起動の後も使えません。',
    standing:
      '確認済み: sc config はスタートアップの種類を設定します。推定: Http.sys は最後の URL がなくなるとポートを空けます。そのため Share80 はリッスンしているものを検証します。',
  },
};

/** Where netsh tells Http.sys of each address, it is not restarted. */
const TOLD: Partial<Record<Method, Partial<MethodWords>>> = {
  'listen-list': {
    drawback: 'すべての Http.sys プログラムに適用され、IIS が 1 回再起動します。',
    standing: `確認済み: ${SUCCESSOR_ARTICLE} も netsh で同じことをします。`,
  },
};

/** Where IIS itself receives its requests, and streaming is a person's. */
const BY_HAND: Partial<Record<Method, Partial<MethodWords>>> = {
  'other-port': {
    standing:
      '確認済み: Windows Media サービス 4.1 のヘルプは、Web サーバーと並べるときに別のポートを使います。自分で設定します。',
  },
};

const OTHERWISE = { told: TOLD, none: BY_HAND, 'at-start': {} } as const satisfies Record<
  Product['listenList'],
  Partial<Record<Method, Partial<MethodWords>>>
>;

export function methodWords(method: Method, { listenList }: Pick<Product, 'listenList'>): MethodWords {
  const otherwise: Partial<Record<Method, Partial<MethodWords>>> = OTHERWISE[listenList];
  return { ...METHODS[method], ...otherwise[method] };
}

/** Name of a method that comes as a fact; an unknown one as it is. */
export function methodName(method: string): string {
  return Object.hasOwn(METHODS, method) ? METHODS[method as Method].name : method;
}
