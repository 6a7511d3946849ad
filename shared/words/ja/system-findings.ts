/** Japanese: findings about Windows, Windows Media Services, and what could not be read. */
import type { FindingCode, FindingFacts } from '../../finding/finding.ts';
import type { Product } from '../../knowledge/products.ts';
import { because, type FindingSentences } from '../saying/findings.ts';

const SYSTEM_PARTS: Record<FindingFacts['os-unknown']['what'], string> = {
  version: 'Windows のバージョン',
  edition: 'Windows のエディション',
  'product-type': 'サーバーかワークステーションか',
  'service-pack': 'Service Pack',
};

const ENGINE_PARTS: Record<FindingFacts['script-engine']['unread'][number], string> = {
  rows: 'WMI の行 (サービスやネットワーク アダプターなど)',
  lists: '一覧の内容 (IP アドレスなど)',
};

const STREAMING_PARTS: Record<FindingFacts['wms-unreadable']['what'], string> = {
  installation: 'Windows Media サービスがインストールされているかどうかがわかりませんでした',
  service: 'Windows Media サービスのサービスが見つかりませんでした',
  'plug-in': 'Windows Media サービスの HTTP プラグインの設定を読み取れませんでした',
  addresses: 'Windows Media サービスで使える IP アドレスを読み取れませんでした',
};

const REGISTRY_PROBLEMS: Record<FindingFacts['registry-unknown']['why'], string> = {
  unread: '読み取れませんでした',
  'wrong-type': '種類が想定と異なります',
  'not-restorable': '復元できない項目があります',
  'other-value': 'まだ読み取っていません',
  'other-kit': '読み取っていません。新しいキットを作成し、それを読み取る LOOK.cmd を実行してください',
};

const PARTS: Record<FindingFacts['partly-read']['what'], string> = {
  adapters: 'ネットワーク アダプター',
  services: 'サービス',
  sites: 'Web サイト',
  listeners: 'ポートでリッスンしているプログラム',
  events: 'イベント ログ',
};

/** What is published of Windows Media Services on 64-bit editions of Windows Server 2003. */
const WIDE: Readonly<Record<string, string>> = {
  x64: 'Windows Server 2003 の最初の 64 ビット エディションにはありません。Service Pack 1 以降の x64 エディションについては情報源が一致しません。',
  ia64: 'Windows Server 2003 の Itanium エディションにはありません。',
};

const WMI_ACTION =
  'エージェントが管理者として実行され、Windows Management Instrumentation が動作していることを確認して、もう一度チェックしてください。';

export const SYSTEM_FINDINGS = {
  'os-not-supported': (f, say) => ({
    problem: `Share80 はこの Windows をセットアップできません${f.caption === '' ? '' : ` (${f.caption})`} (バージョン ${f.version})。`,
    impact:
      'Share80 がセットアップできるのは、Windows Server 2003 以降と Windows 8 以降です。ここでは何も変更しません。',
    action: 'そのいずれかで Share80 を使ってください。',
    reference: say.server.article,
  }),
  'os-unknown': (f) => ({
    problem: `${SYSTEM_PARTS[f.what]}を読み取れませんでした${because(f.reason)}。`,
    impact: 'Share80 は推測しません。これに依存するものは省くか拒否します。',
    action: WMI_ACTION,
    reference: 'Windows Management Instrumentation、Win32_OperatingSystem',
  }),
  'os-later': (f) => ({
    problem: `${f.caption === '' ? 'この Windows' : f.caption} (バージョン ${f.version}) は、Share80 がセットアップできない Windows です。`,
    impact: 'Share80 は何も変更していません。',
    action:
      'Windows Server 2003 以降か Windows 8 以降で Share80 を使ってください。ここで他のプログラムに IP アドレスのポート 80 を使わせるには、手動で行います。各 Web サイト用 IP アドレスについて “netsh http add iplisten”、空白、IP アドレスの順に入力して実行し、サービス W3SVC を再起動してから、プログラムをもう 1 つの IP アドレスにバインドしてください。',
    reference: 'netsh http と IP リッスン リストに関する Microsoft の文書',
  }),
  'script-engine': (f) => ({
    problem:
      f.unread.length === 0
        ? `この Windows のスクリプト エンジン (${f.version}) は、WMI の行を通常の方法では返しません。エージェントは 1 行ずつ読み取りました。`
        : `この Windows のスクリプト エンジン (${f.version}) が返さないもの: ${f.unread.map((part) => ENGINE_PARTS[part]).join('、')}。`,
    impact:
      f.unread.length === 0
        ? 'Share80 にわかる範囲では、すべて読み取れています。この読み取り方は記憶によるもので、公開された文書では確認していません。'
        : '読み取れなかったものは、存在しないように見えてしまいます。そのため、Share80 は何も変更しません。',
    action:
      f.unread.length === 0
        ? '何もする必要はありません。'
        : 'このコンピューターでは Share80 を使わないでください。このバージョンを Share80 の開発者に知らせてください。',
    reference: 'エージェント起動時の自己テスト',
  }),
  'not-elevated': () => ({
    problem: 'エージェントが管理者権限なしで実行されています。',
    impact: 'Share80 は他に何も読み取らず、何も変更していません。この権限がないと、一部の応答が欠けます。',
    action:
      'サーバーで開始ファイル (LINK.cmd や LOOK.cmd など) を右クリックして「管理者として実行」を選択し、もう一度チェックしてください。',
    reference: 'ユーザー アカウント制御',
  }),
  'web-edition': () => ({
    problem: 'これは Windows Server 2003, Web Edition です。',
    impact:
      'Web Edition には Windows Media サービスをインストールできないため、IIS とポート 80 を共有するものがありません。',
    action: 'ストリーミングには、Windows Server 2003 の別のエディションか別のサーバーを使ってください。',
    reference: 'Windows Media サービス 9 シリーズに関する Microsoft の文書 (エディション)',
  }),
  'no-security-updates': (_f, say) => ({
    problem: `${say.server.name} には ${month(say.server.updatesEnded)} 以降セキュリティ更新プログラムがありません。`,
    impact: 'それ以降の脆弱性は修正されません。ポート 80 を含め、他から接続できるポートはすべて危険です。',
    action: 'このサーバーを隔離し、接続できる相手を制限し、置き換えを計画してください。',
    reference: `Microsoft 製品のライフサイクル: 延長サポートの終了、${month(say.server.updatesEnded)}`,
  }),
  'remote-gateway': (f) => ({
    problem: `リモート デスクトップ接続がこのコンピューターを経由することがあります。“${f.service}” が実行中です。`,
    impact:
      '経由している人は、プランが Http.sys のサービスを再起動する間に切断されることがあります。プランは続行されます。',
    action:
      'このゲートウェイを経由せずに接続するか、コンピューターの前で操作してください。切断されたら、再接続して結果を確認してください。',
    reference: 'ゲートウェイの公開プロトコル [MS-TSGU]。サービス名は記憶によるものです',
  }),
  'stand-ins': (f, say) => ({
    problem: `これは実際のサーバーではありません。Windows の代わり: ${say.values(f.standIns)}。`,
    impact: 'ここでの結果は実際のサーバーの動作を示しません。',
    action: '実際のサーバーについて、この結果を当てにしないでください。',
    reference: 'エージェント自身の環境',
  }),
  'wms-missing': (f, say) => ({
    problem: 'このサーバーには Windows Media サービスがインストールされていません。',
    impact: `IIS とポート 80 を共有するものがありません。${say.server.key === 'server-2003' ? (WIDE[f.architecture ?? ''] ?? '') : ''}`,
    action:
      say.server.key === 'server-2003'
        ? '「プログラムの追加と削除」の「Windows コンポーネント」にある場合はインストールし、もう一度チェックしてください。Web Edition にはありません。'
        : 'サーバー マネージャーで役割「ストリーミング メディア サービス」がある場合は追加し、もう一度チェックしてください。',
    reference: `${say.server.streaming} に関する Microsoft の文書 (エディション)`,
  }),
  'wms-unreadable': (f) => ({
    problem: `${STREAMING_PARTS[f.what]}${because(f.reason)}。`,
    impact:
      f.what === 'addresses'
        ? 'HTTP プラグインがストリーミング用 IP アドレスを拒否する可能性があります。その場合、エージェントはロールバックします。'
        : '読み取っていない設定は復元できないため、Share80 は何も変更しません。',
    action:
      '「サービス」で「Windows Media サービス」を開始し、エージェントが管理者として実行されていることを確認して、もう一度チェックしてください。',
    reference: 'Windows Media Services SDK',
  }),
  'wms-disabled': (f, say) => ({
    problem: `必要なサービスが無効なため、Windows Media サービスを開始できません: ${say.names(f.services)}。`,
    impact: 'Share80 が HTTP プラグインを設定できるのは、Windows Media サービスの実行中だけです。',
    action: '「サービス」でスタートアップの種類を「自動」または「手動」にし、もう一度チェックしてください。',
    reference: say.server.article,
  }),
  'wms-not-running': (f, say) => ({
    problem: 'Windows Media サービスはインストールされていますが、実行されていません。',
    impact: !f.readable
      ? 'HTTP プラグインの設定を読み取れるのは実行中だけで、読み取っていないものは復元できません。'
      : 'セットアップで開始し、元に戻すと再び停止します。',
    action: !f.readable
      ? `「サービス」で「${f.service}」を開始し、もう一度チェックしてください。`
      : '対処は必要ありません。Windows と一緒に開始するには、スタートアップの種類を「自動」にしてください。',
    reference: say.server.article,
  }),
  'iis-missing': (_f, say) => ({
    problem: 'このサーバーに IIS (サービス W3SVC) が見つかりませんでした。',
    impact: 'ポート 80 で応答する Web サイトはありません。他のプログラムは Http.sys を使えます。',
    action:
      'Web サイトが必要な場合は IIS をインストールし、もう一度チェックしてください。不要な場合、他の Http.sys プログラムがポート 80 を必要としなければ、ストリーミングは Share80 なしで使えます。',
    reference: say.server.article,
  }),
  'adapters-unknown': (f) => ({
    problem: `ネットワーク アダプターの IP アドレスを読み取れませんでした${because(f.reason)}。`,
    impact: 'これがないと IP アドレスを選択できません。',
    action: WMI_ACTION,
    reference: 'Windows Management Instrumentation、Win32_NetworkAdapterConfiguration',
  }),
  'sites-unknown': (f, say) => ({
    problem: `IIS の Web サイトを読み取れませんでした${because(f.reason)}。`,
    impact: 'Web サイトが使う IP アドレスがわかりません。変更によって停止する可能性があります。',
    action:
      say.server.sites === 'metabase'
        ? 'サービス「IIS Admin Service」を開始し、エージェントが管理者として実行されていることを確認して、もう一度チェックしてください。これがなくても、ストリーミングに別のポートを使えます。'
        : 'エージェントが管理者として実行され、applicationHost.config を読み取れることを確認して、もう一度チェックしてください。これがなくても、ストリーミングに別のポートを使えます。',
    reference: `エージェントが読み取る ${say.server.iis} の設定`,
  }),
  'services-unknown': (f) => ({
    problem:
      f.service === null
        ? `Windows のサービスを読み取れませんでした${because(f.reason)}。`
        : `サービス ${f.service} が見つかりませんでした${because(f.reason)}。`,
    impact: '停止と開始が必要なサービスがわかりません。',
    action: WMI_ACTION,
    reference: 'Windows Management Instrumentation、Win32_Service と Win32_SystemDriver',
  }),
  'service-not-settled': (f, say) => ({
    problem: `${f.driver ? 'ドライバー' : 'サービス'}「${f.service}」は実行中でも停止でもありません (${say.states(f.state)})。`,
    impact: '実行されていたものを正確に復元するには、各サービスが実行中か停止のどちらかである必要があります。',
    action: f.driver
      ? '少し待ってからもう一度チェックしてください。ドライバーは「サービス」に表示されません。変わらない場合は Windows を再起動してください。'
      : '少し待つか、「サービス」でサービスを開始または停止し、もう一度チェックしてください。',
    reference: 'サービス コントロール マネージャー、サービスの状態',
  }),
  'service-not-controllable': (f) => ({
    problem: `Share80 はサービス「${f.service}」を停止、開始できません。キー名「${f.name}」に、コマンドが誤って解釈する可能性のある文字があります。`,
    impact: 'Http.sys に依存しており、Http.sys の再起動の前に停止する必要があります。',
    action:
      'IIS のサービスを再起動しない、ストリーミング用の別のポートを使ってください。または、「サービス」でサービスを停止してもう一度チェックし、セットアップ後に自分で開始してください。',
    reference: 'サービスの DependOnService',
  }),
  'rows-not-understood': (f, say) => ({
    problem: `netstat の次の行を解釈できません: ${say.names(f.rows)}。`,
    impact:
      'その行のプログラムがストリーミング用 IP アドレスのポート 80 を使っている可能性があります。その場合、HTTP ストリーミングは開始できません。',
    action: 'サーバーで “netstat -ano” を実行し、どのプログラムかを確認してください。',
    reference: 'サーバーの netstat -ano',
  }),
  'address-not-understood': (f, say) => ({
    problem: `ネットワーク アダプターの次の IP アドレスを解釈できません: ${say.names(f.addresses)}。`,
    impact: 'Share80 はこれらを Web サイトにもストリーミングにも提示しません。',
    action: 'サーバーに必要な場合は、「ネットワーク接続」で設定を確認してください。',
    reference: 'Windows Management Instrumentation、Win32_NetworkAdapterConfiguration',
  }),
  'partly-read': (f) => ({
    problem: `${PARTS[f.what]}のすべては読み取れませんでした${because(f.reason)}。`,
    impact: '何が欠けているかはわかりません。セットアップに影響する可能性があります。',
    action: 'エージェントが管理者として実行されていることを確認し、もう一度チェックしてください。',
    reference: '各値の情報源: 「すべての値と情報源を表示」',
  }),
  'registry-unknown': (f) => ({
    problem: `レジストリ値 ${f.value} は使えません: ${REGISTRY_PROBLEMS[f.why]}${because(f.reason)}。`,
    impact: '復元できないため、変更しません。',
    action:
      'エージェントが管理者として実行されていることを確認してください。値の種類が正しくない場合は、エクスポートして削除し、もう一度チェックしてください。',
    reference: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters',
  }),
  'listener-owner-unknown': (f, say) => ({
    problem: `どのプログラムがどのポートを使っているかを読み取れませんでした${because(f.reason)}。`,
    impact:
      '他のプログラムがストリーミング用 IP アドレスのポート 80 を使っている可能性があります。エージェントは変更の前にもう一度確認し、ポートが空いていなければロールバックします。',
    action: '今は対処は必要ありません。自分で確認するには、サーバーで “netstat -ano” を実行してください。',
    reference: say.server.article,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;

function month(ended: Product['updatesEnded']): string {
  if (ended === null) return 'Share80 の知らない時期';
  const { year, month: number } = ended;
  return `${year} 年 ${number} 月`;
}
