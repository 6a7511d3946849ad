/** Japanese: findings about addresses, the listen list, sites, the hotfix, and choices. */
import type { FindingCode, FindingFacts } from '../../finding/finding.ts';
import type { EntryFault } from '../../snapshot/listen-list.ts';
import { knownError } from '../../knowledge/error-codes.ts';
import { knownEvent } from '../../knowledge/events.ts';
import { SUCCESSOR_ARTICLE } from '../../knowledge/products.ts';
import { ERRORS, EVENTS } from './error-codes.ts';
import { because, isUnnamed, type FindingSentences } from '../saying/findings.ts';
import { holder } from './phrases.ts';
import { methodName } from './methods.ts';

const LIST = 'Http.sys の IP リッスン リストに関する Microsoft の文書';
const HOTFIX = 'Microsoft KB 892847 (KB 328728 に記載。本文は入手できませんでした)';
const CHOICE = 'Share80 自体';
/** Of what Http.sys has then, where no address of the network is left to it. */
const ONLY_HERE =
  'このコンピューターの外で使う人がいない場合だけ続行してください。このコンピューターでは 127.0.0.1 を使えます。';

const ENTRY_FAULTS: Record<EntryFault, string> = {
  several: '1 つの項目に複数の IP アドレス',
  spaces: 'IP アドレスの前後に空白',
  other: 'IP アドレスではない項目',
};

const ENTRY_CURES: Record<EntryFault, string> = {
  several: 'レジストリで IP アドレスごとに 1 行にし、もう一度チェックしてください。',
  spaces: 'レジストリで空白のない項目にし、もう一度チェックしてください。',
  other: 'レジストリで項目を修正または削除し、もう一度チェックしてください。',
};

type Facts<C extends FindingCode> = FindingFacts[C];

const REACH: Record<Facts<'address-reach'>['reach'], { problem: string; impact: string }> = {
  'dial-in': {
    problem: '次の IP アドレスはダイヤルイン接続のものです',
    impact:
      '接続が終わるとなくなります。IP リッスン リストにあると、すべての Web サイトが停止することがあります。そこでのストリーミングも停止します。',
  },
  virtual: {
    problem: '次の IP アドレスは仮想マシン用のネットワークのものです',
    impact: 'このサーバーの仮想マシンからしか接続できない可能性があります。',
  },
  loopback: {
    problem: '次の IP アドレスはループバック アダプターのものです',
    impact: '他のコンピューターから接続できるのは、負荷分散かルートがある場合だけです。',
  },
  shared: {
    problem: 'ネットワーク アダプターの名前はクラスターまたは負荷分散を示しています',
    impact:
      'このような IP アドレスは別のサーバーに移ることがあります。その場合、このサーバーにない IP アドレスが IP リッスン リストに残ります。',
  },
};

const PARTS: Record<Facts<'choice-part-not-used'>['part'], string> = {
  loopback: '127.0.0.1 を使う側',
  pooling: 'ソケット プールをオフにする場所',
  hotfixValueName: '修正プログラムの設定の名前',
  openWeb: 'Web サイトをネットワークに公開すること',
};

const STOP_ACTIONS: Readonly<Record<number, string>> = {
  32: '“netstat -ano” を実行して、ポートを使っているプログラムを確認してください。または、ポートを空けるプランを適用してください。',
  183: 'IIS マネージャーで、Web サイトごとに異なる IP アドレス、ポート、またはホスト名を設定してください。',
  1214: 'IIS マネージャーで、Http.sys がリッスンする IP アドレスにバインドしてください。',
};

const PLUGIN_HOLDER: Readonly<Record<string, string>> = {
  true: 'Http.sys がポートを使っています。',
  false: 'Http.sys はポートを使っていません。イベント ログで WMServer の項目を確認してください。',
  null: 'ポートを使っているものを読み取れませんでした。',
};

function stopReason(error: number): string {
  const known = knownError(String(error));
  return known === null ? '' : ` (${ERRORS[known.code]})`;
}

function eventText({ at, source, id }: Facts<'known-events'>['events'][number]): string {
  const known = knownEvent(source, id);
  return `${known === null ? '' : `${EVENTS[known]}、`}${source} ${id}、${at}`;
}

export const WEB_FINDINGS = {
  'one-address': (f, say) => ({
    problem: `このサーバーで使える IP アドレスは 1 つだけです: ${f.address}。`,
    impact:
      'ポート 80 を共有するには、IIS と Windows Media サービスにそれぞれ IP アドレスが必要です。ネットワーク アダプターは 1 つでも 2 つでもかまいません。',
    action:
      '2 つ目の静的 IP アドレスを追加し (「ネットワーク接続」、「インターネット プロトコル」、「詳細設定」)、もう一度チェックしてください。または、ストリーミングに別のポートを使ってください。',
    reference: say.server.article,
  }),
  'no-address': (_f, say) => ({
    problem: 'このサーバーに使える IP アドレスはありません。',
    impact:
      '他から接続できない IP アドレスは数えません: 127.x.x.x、169.254.x.x、およびオフのネットワーク アダプターのもの。',
    action: 'サーバーをネットワークに接続し、静的 IP アドレスを 2 つ設定して、もう一度チェックしてください。',
    reference: say.server.article,
  }),
  'dhcp-address': (f, say) => ({
    problem: `次の IP アドレスは変わる可能性があります (DHCP): ${say.values(f.addresses)}。`,
    impact:
      '変わると、サーバーにない IP アドレスが設定に残ります。ストリーミングは停止し、すべての Web サイトが停止することがあります。',
    action: 'セットアップの前か直後に、静的 IP アドレスにするか、DHCP サーバーで予約してください。',
    reference: `${SUCCESSOR_ARTICLE}: 静的 IP アドレスを求めています`,
  }),
  'address-reach': (f, say) => ({
    problem: `${REACH[f.reach].problem}: ${say.values(f.addresses)}。`,
    impact: REACH[f.reach].impact,
    action: '可能であれば、Web サイトとストリーミングに別の IP アドレスを選択してください。',
    reference: 'ネットワーク アダプターの名前 (Win32_NetworkAdapterConfiguration)',
  }),
  'address-not-usable': (f, say) => ({
    problem: `次の IP アドレスは提示しません: ${say.values(f.addresses)}。`,
    impact:
      '自動割り当て (169.254)、このサーバー内だけのもの、または予約済みのものです。他のコンピューターからは接続できません。',
    action: 'サーバーに必要な場合は、ネットワーク アダプターに別の IP アドレスを設定してください。',
    reference: 'RFC 6890、RFC 3927',
  }),
  'shared-address-unknown': (f, say) => ({
    problem:
      f.services.length > 0
        ? `クラスターまたは負荷分散のサービスが実行されています: ${say.names(f.services)}。どの IP アドレスを所有しているかはわかりません。`
        : 'ネットワーク アダプターが示さない限り、クラスターや負荷分散が IP アドレスを所有しているかどうかはわかりません。',
    impact:
      'このような IP アドレスは別のサーバーに移ることがあります。その場合、このサーバーにない IP アドレスが IP リッスン リストに残ります。',
    action:
      'このサーバーがクラスターまたは負荷分散の一部である場合は、このサーバーから移らない IP アドレスだけを選択してください。',
    reference: LIST,
  }),
  'list-only-local': (f, say) => ({
    problem: `IP リッスン リストには ${say.values(f.entries)} しかありません。Http.sys は他のコンピューターに応答しません。`,
    impact:
      '他のプログラムが残りの IP アドレスを使えるように、誰かが設定したと考えられます。現在、Web サイトはそこで応答しません。',
    action: '誰が設定したかを確認してください。Web サイトをネットワークに公開するプランには、そのことが表示されます。',
    reference: LIST,
  }),
  'web-opens': (f, say) => ({
    problem: `プランは ${say.values(f.addresses)} で Http.sys をネットワークに公開します。`,
    impact:
      '現在は IP リッスン リストがそれを防いでいます。変更後は、他のコンピューターがすべての Web サイトと Http.sys プログラムに接続できます。',
    action: 'それでよい場合だけ続行してください。そうでなければ別の IP アドレスを選択してください。',
    reference: LIST,
  }),
  'iis-not-running': (f) => ({
    problem: `IIS は実行されていません。サービス「${f.service}」は停止しています${f.disabled ? ' (無効)' : ''}。`,
    impact: '現在応答する Web サイトはありません。プランの副作用は、IIS が再び実行されたときに生じます。',
    action: `Web サイトが応答する必要がある場合は、${f.disabled ? 'サービスのスタートアップの種類を設定して開始し' : 'サービスを開始し'}、もう一度チェックしてください。実行されていない Web サイトは検証できません。`,
    reference: 'サービス コントロール マネージャー (Win32_Service、State と StartMode)',
  }),
  'site-stopped': (f, say) => ({
    problem: `Windows エラー ${f.error}${stopReason(f.error)} で停止: ${say.counted(f.sites, 'Web サイト', 'Web サイト')}。`,
    impact: f.sites.length === 1 ? '現在は応答しません。' : '現在は応答しません。',
    action: STOP_ACTIONS[f.error] ?? 'サーバーのイベント ログで W3SVC の項目を確認してください。',
    reference: `${say.server.iis} の WMI プロバイダー、IIsWebServer.Win32Error`,
  }),
  'known-events': (f, say) => ({
    problem: `イベント ログに関係する項目があります: ${say.values(f.events.map(eventText))}。`,
    impact: '現在動作しない理由を示している可能性があります。古い項目の可能性もあります。',
    action: '他の検出事項と比べてください。',
    reference: 'サーバーのイベント ログ',
  }),
  'events-unknown': (f) => ({
    problem: `イベント ログを読み取れませんでした${because(f.reason)}。`,
    impact: '問題の理由を示す項目が欠けている可能性があります。',
    action: 'サーバーのイベント ログで HTTP、W3SVC、WMServer の項目を確認してください。',
    reference: 'Windows Management Instrumentation、Win32_NTLogEvent',
  }),
  'plugin-in-error': (f) => ({
    problem: `HTTP ストリーミングはオンですが、実行されていません (状態 ${f.status})。`,
    impact: `${PLUGIN_HOLDER[String(f.byHttpSys)] ?? ''}HTTP ストリーミングは現在配信していません。`,
    action: `プランを使ってください。IP アドレスの 1 つのポート ${f.port} を空けるか、ストリーミングに別のポートを使わせます。元に戻すと、このエラーも戻ります。`,
    reference: 'Windows Media Services SDK、WMS_PLUGIN_STATUS',
  }),
  'plugin-address-odd': (f, say) => ({
    problem:
      f.fault === 'not-understood'
        ? `HTTP プラグインが IP アドレスではないものにバインドされています: ${say.names(f.addresses)}。`
        : `HTTP プラグインが ${say.values(f.addresses)} にバインドされていますが、これを持つネットワーク アダプターがありません。`,
    impact:
      f.fault === 'not-understood'
        ? '元に戻すときに復元できない可能性があるため、Share80 は何も変更しません。'
        : 'そこでは配信していません。元に戻すときに復元できない可能性があります。',
    action: 'プラグイン “WMS HTTP Server Control Protocol” の IP アドレスを修正し、もう一度チェックしてください。',
    reference: 'Windows Media Services SDK、BoundIPAddresses',
  }),
  'streaming-holds-port': (f, say) => ({
    problem: `Windows Media サービスが ${f.addresses.length === 0 ? 'すべての IP アドレス' : say.values(f.addresses)} のポート 80 を使っています。Windows エラー 32 (ポート使用中) で停止: ${say.counted(f.sites, 'Web サイト', 'Web サイト')}。`,
    impact: 'Web サイトに必要なポートを、ストリーミングが使っていると考えられます。',
    action: 'プランを使ってください。ストリーミングに IP アドレスを 1 つ残し、他は Web サイトが使えるようにします。',
    reference: say.server.article,
  }),
  'nothing-to-share': (f) => ({
    problem: 'ポート 80 の競合はありません。バインドされた Web サイトはなく、Http.sys もリッスンしていません。',
    impact: f.streaming
      ? 'HTTP ストリーミングはすでに、すべての IP アドレスのポート 80 で実行されています。'
      : 'HTTP ストリーミングは Http.sys を変更せずにポート 80 を使えます。',
    action: f.streaming
      ? '対処は必要ありません。ポートを共有すると、ストリーミングの IP アドレスが減ります。'
      : 'Windows Media サービスで HTTP ストリーミングをオンにしてください。後で Web サイトにポート 80 が必要になる場合だけ共有してください。',
    reference: 'このサーバーのリッスン状況とプラグインの状態',
  }),
  'streaming-loses-address': (f, say) => ({
    problem: `HTTP ストリーミングは ${say.values(f.addresses)} で応答しなくなります。`,
    impact: 'この IP アドレスや、それを指す名前を使うプレーヤーは接続できなくなります。',
    action: '先に、ストリームの URL をストリーミング用 IP アドレスに向けてください。',
    reference: say.server.article,
  }),
  'site-can-start': (f, say) => ({
    problem: `${say.values(f.addresses)} で再び開始できます: ${say.counted(f.sites, '停止中の Web サイト', '停止中の Web サイト')}。`,
    impact: 'Windows Media サービスがポートを空けます。Web サイトが開始したかどうかは Share80 が検証します。',
    action: '停止したままの場合は、セットアップ後に IIS マネージャーで開始してください。',
    reference: 'Windows エラー 32',
  }),
  'stale-list-entry': (f, say) => ({
    problem: `IP リッスン リストに、このサーバーにない IP アドレスがあります: ${say.values(f.entries)}。`,
    impact:
      'この項目は、次に Http.sys が開始するときに、すべての Web サイトを停止させることがあります (イベント HTTP 15005、W3SVC 1004)。',
    action:
      'プランを使ってください。このサーバーの IP アドレスだけの正しいリストを書き込みます。これが原因で停止していた Web サイトは開始できるようになります。',
    reference: LIST,
  }),
  'all-list-entries-stale': (f, say) => ({
    problem: `IP リッスン リストの項目に、このサーバーの IP アドレスはありません: ${say.values(f.entries)}。`,
    impact:
      'その場合 Http.sys は、ストリーミング用 IP アドレスを含むすべての IP アドレスで再びリッスンします (イベント HTTP 15015)。',
    action: 'プランを使ってください。このサーバーの IP アドレスだけの正しいリストを書き込みます。',
    reference: LIST,
  }),
  'junk-list-entry': (f, say) => ({
    problem: `IP リッスン リストに、1 つの IP アドレスではない項目があります: ${say.values(f.entries)}。`,
    impact: 'Http.sys はこの項目を読み取れないか (イベント HTTP 15014)、すべての IP アドレスとみなします。',
    action: 'プランを使ってください。このサーバーの IP アドレスだけの正しいリストを書き込みます。',
    reference: LIST,
  }),
  'odd-list-entry': (f, say) => ({
    problem: `IP リッスン リストの問題 (${ENTRY_FAULTS[f.fault]}): ${say.names(f.entries)}。`,
    impact: f.restorable
      ? 'Http.sys はこの項目を読み取れません (イベント HTTP 15014)。'
      : 'Http.sys はこの項目を読み取れません (イベント HTTP 15014)。Share80 は復元できないため、元に戻すことができません。',
    action: `${ENTRY_CURES[f.fault]}${f.restorable ? 'または、そのままでもかまいません。プランは正しいリストを書き込み、元に戻すと項目も復元します。' : ''}`,
    reference: `${LIST}、レジストリ値 ${f.value}`,
  }),
  'ipv6-list-entry': (f, say) => ({
    problem: `IP リッスン リストに IPv6 アドレスがあります: ${say.values(f.entries)}。`,
    impact:
      'Http.sys はそこでもリッスンしています。プランのリストは IPv4 アドレスだけなので、Web サイトはそこで応答しなくなります。',
    action:
      'クライアントがこのアドレスを使っている場合は、プランを適用しないでください。そうでなければ対処は必要ありません。',
    reference: LIST,
  }),
  'repeated-list-entry': (f, say) => ({
    problem: `IP リッスン リストに重複があります: ${say.values(f.entries)}。`,
    impact: '害は知られていません。Windows のツールは重複を拒否するため、手入力されたと考えられます。',
    action: '対処は必要ありません。プランがリストを書き込む場合、各 IP アドレスは 1 回だけになります。',
    reference: LIST,
  }),
  'binding-not-understood': (f, say) => ({
    problem: `次のバインドを解釈できません: ${say.names(f.bindings)} (${say.counted(f.sites, 'Web サイト', 'Web サイト')})。`,
    impact: f.needed
      ? 'バインドはどの IP アドレスも必要とする可能性があります。Http.sys がその IP アドレスでリッスンしないと、Web サイトは開始できません。'
      : 'Web サイトは実行されておらず、IIS と一緒に開始しません。セットアップ後は開始できない可能性があります。',
    action: 'IIS マネージャーで Web サイトの IP アドレス、ポート、ホスト名を修正し、もう一度チェックしてください。',
    reference: `${say.server.iis} のバインド`,
  }),
  'web-leaves-ipv6': (f, say) => ({
    problem: f.known
      ? `Web サイトは IPv6 でも応答しています (ポート ${say.values(f.ports)})。変更後は応答しなくなります${f.keeps === undefined ? '' : ` (${say.values(f.keeps)} を除く)`}。`
      : 'Web サイトが IPv6 でも応答しているかどうかを読み取れませんでした。応答している場合、変更後は応答しなくなります。',
    impact: 'プランの IP リッスン リストは IPv4 アドレスだけなので、Http.sys は IPv6 を使わなくなります (推定)。',
    action:
      'クライアントが IPv6 で Web サイトに接続している場合は、プランを適用しないでください。そうでなければ対処は必要ありません。',
    reference: LIST,
  }),
  'ipv6-listener': (f, say) => ({
    problem: `他のプログラムが IPv6 アドレス ${f.address} のポート ${f.port} を使っています: ${holder(f)}。`,
    impact:
      say.server.sites === 'metabase'
        ? `${say.server.name} では IPv4 と IPv6 のポートは別です。IPv4 に影響はありません。`
        : 'このプログラムが IPv4 でもこのポートを使っているかどうかはわかりません。使っている場合、エージェントはロールバックします。',
    action: 'そこで Web サイトが応答する必要がなければ、対処は必要ありません。',
    reference: 'サーバーの netstat -ano',
  }),
  'hotfix-missing': (f) => ({
    problem:
      f.servicePack === 0
        ? 'このサーバーには Service Pack がないため、修正プログラム KB 892847 もありません。'
        : 'このサーバーは Service Pack 1 です。修正プログラム KB 892847 は見つかりませんでした。',
    impact:
      'これがないと、Http.sys はリストのすべての IP アドレスで Web サイトのポートを使うことがあります。Web サイト用 IP アドレスが 1 つなら違いはありません。修正プログラムの設定は使えません。',
    action:
      'Web サイト用 IP アドレスをちょうど 1 つにしてください (Web サイトが複数にバインドされていなければ推奨どおりです)。または Service Pack 2 をインストールしてください (修正プログラムを含むとされていますが、未確認です)。',
    reference: HOTFIX,
  }),
  'hotfix-unknown': (f) => ({
    problem: `修正プログラム KB 892847 がインストールされているかどうかはわかりません: Service Pack ${f.servicePack ?? '未読み取り'}、http.sys ${f.httpSysVersion ?? '未読み取り'}。`,
    impact: '修正プログラムの設定は、修正プログラムがないと効果がないため提示しません。',
    action: 'IP リッスン リストを使ってください。安全のため、Web サイト用 IP アドレスはちょうど 1 つにしてください。',
    reference: HOTFIX,
  }),
  'hotfix-needs-explicit-sites': (f, say) => ({
    problem: `「未使用の IP アドレスすべて」にバインド: ${say.counted(f.sites, 'Web サイト', 'Web サイト')}。`,
    impact:
      '修正プログラムの設定があると、Http.sys は Web サイトのバインド先でリッスンします。「未使用の IP アドレスすべて」の Web サイトが 1 つでもあると、すべての IP アドレスになります。',
    action:
      'IIS マネージャーで、HTTPS を含めてすべての Web サイトを特定の IP アドレスにバインドし、もう一度チェックしてください。同じものを共用できます。または、これを必要としない IP リッスン リストを使ってください。',
    reference: HOTFIX,
  }),
  'endpoint-taken': (f, say) =>
    isUnnamed(f)
      ? {
          problem: `あるプログラムが ${f.address} のポート ${f.port} でリッスンしています。この Windows では、どのプログラムかはわかりません。`,
          impact: '1 つの IP アドレスのポートを使えるプログラムは 1 つだけです。IIS 自体の可能性もあります。',
          action: '別のポートか IP アドレスを選択するか、どのプログラムかを調べて停止してください。',
          reference: 'netstat -an',
        }
      : {
          problem: `他のプログラムが ${f.address} のポート ${f.port} を使っています: ${holder(f)}。`,
          impact:
            '1 つの IP アドレスのポートを使えるプログラムは 1 つだけです。IIS も Windows Media サービスもそこでは使えません。',
          action: `${f.program === '' ? 'そのプログラム' : f.program}を停止するか別のポートに変え、もう一度チェックしてください。または、別の IP アドレスを選択してください。`,
          reference: say.server.article,
        },
  'site-needs-address': (f, say) => ({
    problem: `${say.counted(f.sites, 'Web サイト', 'Web サイト')}は ${f.address} にバインドされているため、ストリーミングは ${f.address} を使えません。`,
    impact: 'Http.sys がその IP アドレスでリッスンしないと、Web サイトは開始できません。',
    action:
      'IIS マネージャーで、Web サイトを Web サイト用 IP アドレスか「未使用の IP アドレスすべて」にバインドし、もう一度チェックしてください。または、別のストリーミング用 IP アドレスを選択してください。',
    reference: say.server.article,
  }),
  'site-shrinks': (f, say) => ({
    problem: `${say.counted(f.sites, 'Web サイト', 'Web サイト')}は ${say.values(f.addresses)} のどのポートでも応答しなくなります。`,
    impact: `「未使用の IP アドレスすべて」の Web サイトは${f.runs ? '現在、IP リッスン リストのすべての IP アドレスで応答しています' : 'IIS が実行されれば、IP リッスン リストのすべての IP アドレスで応答します'}。この IP アドレスや、それを指す名前を使う訪問者は Web サイトに接続できなくなります。${f.keeps.length === 0 ? 'その後は、このコンピューターから 127.0.0.1 でだけ接続できます。' : '他の IP アドレスでは変わりません。'}`,
    action:
      f.keeps.length === 0
        ? 'このコンピューターの外で使う人がいない場合だけ続行してください。'
        : '先に、DNS で Web サイトの名前を Web サイト用 IP アドレスに向けてください。',
    reference: 'Http.sys の IP リッスン リストに関する Microsoft の文書からの推定',
  }),
  'site-cannot-start': (f, say) => ({
    problem:
      f.when === 'today'
        ? `このサーバーにない ${say.values(f.addresses)} にバインド: ${say.counted(f.sites, 'Web サイト', 'Web サイト')}。`
        : `${say.values(f.addresses)} にバインドされており、セットアップ後は開始できません: ${say.counted(f.sites, '停止中の Web サイト', '停止中の Web サイト')}。`,
    impact:
      f.when === 'today'
        ? '現在もそこでは応答できません。セットアップをしても変わりません。'
        : '現在は実行されていないため、まだ影響はありません。',
    action: 'IIS マネージャーで Web サイト用 IP アドレスにバインドしてください。',
    reference: 'Windows エラー 1214、イベント HTTP 15005 と W3SVC 1004',
  }),
  'site-not-automatic': (f, say) => ({
    problem: `${say.counted(f.sites, 'Web サイト', 'Web サイト')}は、IIS の再起動後に停止したままになります。`,
    impact: '現在は実行されていますが、IIS と一緒に開始しない設定です (設定からの推定)。',
    action: '後で IIS マネージャーで開始するか、自動的に開始する設定にしてください。',
    reference: `ServerAutoStart、${say.server.iis}`,
  }),
  'http-service-loses-address': (f, say) => ({
    problem: `${say.values(f.addresses)} で接続できなくなります: ${say.names(f.services)}。`,
    impact:
      'IP リッスン リストは、HTTPS を含むすべてのポートで、すべての Http.sys プログラムに適用されます。Http.sys の再起動中も使えません。',
    action: f.keeps.length === 0 ? ONLY_HERE : 'URL に Web サイト用 IP アドレスを使ってください。',
    reference: 'Http.sys の IP リッスン リストに関する Microsoft の文書からの推定',
  }),
  'http-user-loses-address': (f, say) => ({
    problem:
      f.when === 'now'
        ? `Web サイトと一緒に再起動し、その後は ${say.values(f.addresses)} で接続できなくなります: ${say.names(f.services)}。`
        : `Http.sys を使う可能性があり、再起動されません: ${say.names(f.services)}。次の再起動の後は、Http.sys 経由では ${say.values(f.addresses)} で接続できなくなります。`,
    impact:
      f.when === 'now'
        ? 'IP リッスン リストは、すべてのポートで、すべての Http.sys プログラムに適用されます。ポート 80 を使うプログラムは、再起動するまで以前の IP アドレスを開いたままにします。'
        : f.when === 'elsewhere'
          ? 'IP リッスン リストは、すべてのポートで、すべての Http.sys プログラムに適用されます。このプログラムは現在、ポート 80 に URL を持っていません。'
          : 'IP リッスン リストは、すべてのポートで、すべての Http.sys プログラムに適用されます。このプログラムが何かを開いているかどうかは読み取れません。ポート 80 を開いている場合、HTTP ストリーミングの前に Windows の再起動が必要です。',
    action: f.keeps.length === 0 ? ONLY_HERE : 'URL に Web サイト用 IP アドレスを使ってください。',
    reference:
      'IP リッスン リストに関する Microsoft の文書。推定: 開いているものは、使用中のプログラムが再起動するまで開いたままです',
  }),
  'url-program-keeps-address': (f, say) => ({
    problem: `${say.names(f.programs)}: Http.sys を通じてポート 80 の URL を使用しています。サービスではないため、プランでは再起動できません。`,
    impact: `終了するまで ${say.values(f.addresses)} を開いたままにします。それまで、ほかのプログラムはそのポート 80 でリッスンできません。`,
    action: 'プランを適用する前にそのプログラムを終了し、あとで再び開始してください。',
    reference: '推定: 開いているものは、そのプログラムが終了するまで開いたままです',
  }),
  'streaming-plugin-on-other-port': (f, say) => ({
    problem: `HTTP ストリーミングは現在ポート ${f.port} を使っています。`,
    impact: 'HTTP プラグインのポートは 1 つです。現在のポートの URL は使えなくなります。',
    action: 'セットアップ後にストリームの URL を変更してください。他のプロトコルのストリーミングに影響はありません。',
    reference: say.server.article,
  }),
  'already-shared': (f, say) => ({
    problem: `ポート 80 はすでに共有されています。Web サイトは ${say.values(f.web)}、ストリーミングは ${say.values(f.stream)} を使っています。`,
    impact: '設定を変更する必要はありません。',
    action: '続行して検証してください。プランは空になります。',
    reference: say.server.article,
  }),
  'socket-pooling-has-no-effect': () => ({
    problem: 'よく勧められる DisableSocketPooling は、IIS 6.0 では効果がありません。',
    impact: 'IIS 5.0 では機能しました。IIS 6.0 は保存しますが無視します。',
    action: '対処は必要ありません。Share80 は代わりに IP リッスン リストを使います。',
    reference: 'IIS 6.0 に関する Microsoft の文書、メタベース プロパティ DisableSocketPooling',
  }),
  'address-not-offered-by-wms': (f) => ({
    problem: `Windows Media サービスが使える IP アドレスに ${f.address} がありません。`,
    impact: 'HTTP プラグインが拒否する可能性があります。その場合、エージェントはロールバックします。',
    action: '新しい IP アドレスの場合は Windows Media サービスを再起動し、もう一度チェックしてください。',
    reference: 'Windows Media Services SDK、AvailableIPAddresses',
  }),
  'choice-address-not-here': (f, say) => ({
    problem: `このサーバーに使える IP アドレス ${say.values(f.addresses)} はありません。`,
    impact: 'サーバーにない IP アドレスは、すべての Web サイトを停止させることがあります。',
    action: '見つかった IP アドレスから選択するか、サーバーをもう一度チェックしてください。',
    reference: CHOICE,
  }),
  'choice-same-address': (f) => ({
    problem: `${f.address} を Web サイト用 IP アドレスとストリーミング用 IP アドレスの両方にはできません。`,
    impact: '1 つの IP アドレスのポート 80 を使えるプログラムは 1 つだけです。',
    action: '異なる IP アドレスを選択してください。',
    reference: CHOICE,
  }),
  'choice-no-web-address': () => ({
    problem: 'Web サイトに残る IP アドレスがありません。',
    impact: '空の IP リッスン リストはすべての IP アドレスを意味するため、何も空きません。',
    action: 'Web サイト用 IP アドレスを 1 つ以上選択してください。',
    reference: CHOICE,
  }),
  'choice-too-many-addresses': (f) => ({
    problem: `プランの Web サイト用 IP アドレスは ${f.most} 個までです。`,
    impact: 'Share80 は IP リッスン リストの長さを制限しています。',
    action: 'Web サイト用 IP アドレスを減らしてください。',
    reference: CHOICE,
  }),
  'choice-method-not-offered': (f) => ({
    problem: `方法「${methodName(f.method)}」はこのサーバーでは使えません。`,
    impact: '理由は他の検出事項に示されます。',
    action: '別の方法を選択するか、原因を取り除いてもう一度チェックしてください。',
    reference: CHOICE,
  }),
  'choice-method-not-here': (f, say) => ({
    problem: `方法「${methodName(f.method)}」は、ここでは使えません。`,
    impact: 'この Windows、またはここで IP アドレスを使う側に対応していません。',
    action: `使える方法から選択してください: ${say.names(f.offered.map(methodName))}。`,
    reference: CHOICE,
  }),
  'choice-part-not-used': (f) => ({
    problem: `方法「${methodName(f.method)}」は、選択のこの部分を使いません: ${PARTS[f.part]}。`,
    impact: '指定しても効果がありません。何も変更されていません。',
    action: '指定を外すか、それを使う方法を選択してください。',
    reference: CHOICE,
  }),
  'other-port-price': (f, say) => ({
    problem: `URL にポート ${f.port} が必要です。`,
    impact:
      'ポートのない URL は、変わらずポート 80 に接続します。プレーヤーは自動では別のポートを試さず、別のプロトコルにも切り替えなくなります。',
    action: `公開している URL を変更してください。途中のファイアウォールで ${f.address} のポート ${f.port} を許可してください。`,
    reference: say.server.listenList === 'none' ? say.server.article : SUCCESSOR_ARTICLE,
  }),
  'port-of-sites': (f, say) => ({
    problem: `ポート ${f.port} は${say.counted(f.sites, 'Web サイト', 'Web サイト')}のバインドにあります。`,
    impact:
      '現在そこでリッスンしているプログラムは見つかりませんでしたが、Web サイトが開始するとポートを使うことがあります。',
    action: '別のポートを選択してください。',
    reference: 'Web サイトのバインド',
  }),
  'choice-bad-port': (f) => ({
    problem: !f.sharing
      ? `方法「${methodName('other-port')}」では、ストリーミングはポート 80 を使えません。`
      : `この方法では、ストリーミングはポート ${f.port} ではなくポート 80 を使います。`,
    impact: '何も変更されていません。',
    action: !f.sharing
      ? '8080 など、別のポートを選択してください。'
      : `ポート 80 か、方法「${methodName('other-port')}」を選択してください。`,
    reference: CHOICE,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
