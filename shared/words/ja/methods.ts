/** Japanese: the three methods. */
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
    standing: '確認済み: KB 328728 の後継の Microsoft の記事にある代替手段です。',
  },
};

export function methodWords(method: Method): MethodWords {
  return METHODS[method];
}

/** Name of a method that comes as a fact; an unknown one as it is. */
export function methodName(method: string): string {
  return Object.hasOwn(METHODS, method) ? METHODS[method as Method].name : method;
}
