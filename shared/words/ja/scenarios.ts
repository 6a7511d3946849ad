/** Japanese: the practice servers, by name. */

const SCENARIOS = {
  typical: {
    title: 'IP アドレス 2 つ、ネットワーク アダプター 1 つ',
    teaches:
      '通常の場合です。Web サイトがすべての IP アドレスのポート 80 を使い、ストリーミングにその 1 つが必要です。',
  },
  'two-adapters': {
    title: 'ネットワーク アダプター 2 つ、バインド済みの Web サイト',
    teaches: 'FTP とメールのある Windows Server 2003 R2: 必要なサービスだけが再起動し、HTTPS は Web サイトに残ります。',
  },
  'sp1-hotfix': {
    title: 'Service Pack 1、修正プログラムあり',
    teaches:
      '修正プログラム KB 892847 があり、すべての Web サイトが特定の IP アドレスにバインドされていれば、どちらの方法も選択できます。',
  },
  'sp1-no-hotfix': {
    title: 'Service Pack 1、修正プログラムなし',
    teaches:
      '修正プログラム KB 892847 がなくても IP リッスン リストは動作します。Web サイト用 IP アドレスを 1 つにすると、修正プログラムが直す不具合を避けられます。',
  },
  rtm: {
    title: 'Service Pack なし',
    teaches: 'Windows Server 2003 の最初のリリース: ポート 80 を共有する方法は IP リッスン リストだけです。',
  },
  'one-address': {
    title: 'IP アドレスが 1 つだけ',
    teaches: 'ポート 80 の共有には IP アドレスが 2 つ必要です。1 つの場合の対処と、別のポートの使い方がわかります。',
  },
  dhcp: {
    title: 'DHCP の IP アドレス',
    teaches:
      '変わる可能性のある IP アドレスは、すべての Web サイトを停止させることがあります。静的 IP アドレスを使ってください。',
  },
  'stale-list': {
    title: '古い IP アドレスのある IP リッスン リスト',
    teaches: 'サーバーが失った IP アドレスが IP リッスン リストにあるため、Web サイトが開始しません。',
  },
  'web-edition': {
    title: 'Web Edition',
    teaches: 'Web Edition には Windows Media サービスがないため、Share80 はセットアップできません。',
  },
  'already-done': {
    title: 'セットアップ済み',
    teaches: 'サーバーはすでにポート 80 を共有しています。変更は必要ありません。',
  },
  'site-on-both': {
    title: '両方の IP アドレスにある Web サイト',
    teaches:
      'ストリーミング用 IP アドレスにバインドされた Web サイトは開始できなくなります。先にどうするかを決めてください。',
  },
  crowded: {
    title: '64 個の IP アドレスと 200 個の Web サイト',
    teaches:
      'Reporting Services、リモート管理、メディア管理の Web サイトがあるホスティング サーバー。すべて Http.sys を使います。',
  },
  stubborn: {
    title: '停止しない Web サービス',
    teaches: 'Web サービスが停止を受け付けたまま応答しなくなり、エージェントがロールバックします。',
  },
  'port-taken': {
    title: 'IP アドレスに他のプログラムがある',
    teaches: '別の Web サーバーが IP アドレスのポート 80 を使っています。Share80 は変更の前にその名前を示します。',
  },
  'port-taken-late': {
    title: '他のプログラムが先に使う',
    teaches:
      'Http.sys の再起動中に別の Web サーバーが IP アドレスを使います。HTTP ストリーミングが失敗し、エージェントがロールバックします。',
  },
  'needs-reboot': {
    title: '再起動後にだけ動作',
    teaches: 'Http.sys はサーバーが再起動するまで古いリストを使います。まだ成功でも失敗でもありません。',
  },
  german: {
    title: 'ドイツ語のサーバー',
    teaches: 'Windows はドイツ語ですが、セットアップは同じです。言語に左右されるものはありません。',
  },
  'server-2008': {
    title: 'Server 2008',
    teaches: '1 世代後の通常の場合です。netsh が IP リッスン リストを設定し、Web サービスだけが再起動します。',
  },
  'server-2008-r2-ftp': {
    title: 'Server 2008 R2、FTP と HTTPS あり',
    teaches: 'IIS 7.5 は設定を共有フォルダーに保存します。FTP は停止せず、HTTPS は Web サイトに残ります。',
  },
  'server-2008-winrm': {
    title: 'Server 2008、ポート 80 のリモート管理あり',
    teaches:
      'Windows リモート管理もポート 80 を使います。Web サイトと一緒に再起動し、ストリーミング用 IP アドレスを失います。',
  },
  'server-2008-not-elevated': {
    title: 'Server 2008、管理者権限なし',
    teaches: 'エージェントが「管理者として実行」なしで開始されました。Share80 は他のものを読み取る前に知らせます。',
  },
  'server-2008-ipv6': {
    title: 'Server 2008 R2、IPv6 あり',
    teaches: 'Web サイトは IPv6 アドレスでも応答します。失うものと残るものがわかります。',
  },
  'server-2008-german': {
    title: 'ドイツ語の Server 2008',
    teaches: 'netsh はドイツ語で応答します。Share80 はその中の IP アドレスだけを読み取ります。',
  },
  'windows-2000': {
    title: 'IIS 5.0 の Windows 2000',
    teaches:
      'Share80 が IIS から IP アドレスを空けます。HTTP ストリーミングは自分でオンにし、Share80 は効果を待ちます。',
  },
  'windows-2000-pooled': {
    title: 'Web サイトの多い Windows 2000',
    teaches:
      '「未使用の IP アドレスすべて」とソケット プーリングの 13 個の Web サイト、FTP、メール。それぞれに Web サイト用 IP アドレスを割り当てます。',
  },
  'windows-2000-bare': {
    title: 'JScript 5.1 の Windows 2000',
    teaches: 'スクリプト エンジンがエージェントには古すぎます。インストールするものを確認できます。',
  },
  'stream-login': {
    title: 'メンバー専用のストリーム',
    teaches:
      '公開ポイントがパスワードを求めます。ポートの準備はできていて、Share80 はストリームを確認していないことを示します。',
  },
  'stream-none': {
    title: '配信するものがまだない',
    teaches: 'サーバーに公開ポイントがありません。セットアップは機能し、レポートには足りないものが記載されます。',
  },
  'stream-denied': {
    title: 'すべて拒否する公開ポイント',
    teaches: 'ポートの準備はできていますが、視聴者は何も受信できません。これは公開ポイントの設定です。',
  },
  'stream-encoder': {
    title: 'エンコーダーがポート 80 を使用中',
    teaches:
      'Windows Media エンコーダーが、ストリーミング用 IP アドレスのポート 80 をすでに使用しています。Share80 は何も変更せず、その名前を示します。',
  },
  'today-nginx': {
    title: 'nginx が開始できない',
    teaches:
      'IIS がすべての IP アドレスでポート 80 を使い、nginx はエラー 10013 で終了します。1 つの IP アドレスを nginx に渡し、両方を動かします。',
  },
  'today-nginx-wildcard': {
    title: 'すべての IP アドレスの nginx',
    teaches: 'nginx はすべての IP アドレスでリッスンします。Share80 が 1 つを空け、あなたが nginx に指定します。',
  },
  'today-docker': {
    title: 'ポート 80 の Docker コンテナー',
    teaches: 'Docker はすべての IP アドレスでポート 80 を公開します。Share80 が 1 つを空け、あなたがそこで公開します。',
  },
  'today-one-address': {
    title: '1 つの IP アドレス、IIS と nginx',
    teaches: '普通の PC には IP アドレスが 1 つしかありません。両方を動かす方法を確認します。',
  },
  'today-loopback-list': {
    title: '127.0.0.1 だけの Http.sys',
    teaches:
      '誰かが IIS をこのコンピューターだけに制限しています。nginx がネットワークの IP アドレスを使い、リストはそのままです。',
  },
  'today-no-iis': {
    title: 'IIS のないポート 80',
    teaches: 'ポート 80 は Reporting Services が使っていて、IIS はありません。それを示し、IP アドレスを 1 つ空けます。',
  },
  'today-engine-rows': {
    title: '行を返さないスクリプト エンジン',
    teaches: '新しいスクリプト エンジンは行を通常の方法では返しません。エージェントは別の方法で読み取ります。',
  },
  'today-engine-arrays': {
    title: '一覧を返さないスクリプト エンジン',
    teaches: '新しいスクリプト エンジンは一覧を返しません。読み取れなかったものを示し、何も変更しません。',
  },
  'today-engine-both': {
    title: 'どちらも返さないスクリプト エンジン',
    teaches: '通常の方法では行も一覧も返しません。何かを「ない」とみなすことはありません。',
  },
  'today-declined': {
    title: '同意しない場合',
    teaches: '変更の前に Windows が同意を求めますが、得られません。何も変更しません。',
  },
};

/** What people call a practice server, and what it teaches; one that is not known has its name only. */
export function scenarioWords(name: string): { title: string; teaches: string } {
  return Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name as keyof typeof SCENARIOS] : { title: name, teaches: '' };
}
