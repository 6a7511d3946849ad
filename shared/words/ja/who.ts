/** Japanese: who holds a port. */
import { sayWho } from '../saying/who.ts';
import { notCheckedWords } from './results.ts';

const TAKERS = { wms: 'Windows Media サービス', 'wms-4': 'Windows Media サービス', program: 'プログラム' } as const;

export const whoText = sayWho({
  title: (port, server) => `${server} のポート ${port}`,
  nobody: (port) => `ポート ${port} をリッスンしているものはありません。`,
  holder: (program, processId, where, services) =>
    `${program} (プロセス ${processId}) が ${where} をリッスンしています。${services === '' ? '' : `含まれるサービス: ${services}。`}`,
  httpSys: (where) =>
    `System (プロセス 4) が ${where} をリッスンしています。これは Http.sys で、他のプログラムのために Web 要求を受け取ります。`,
  unnamed: (where, sites) =>
    `プログラムが ${where} をリッスンしています。この Windows はプログラムの名前を示しません。${sites === '' ? '' : `このポートを使う実行中の IIS の Web サイト: ${sites}。`}`,
  everywhere: 'すべての IPv4 アドレス',
  everywhereV6: 'すべての IPv6 アドレス',
  unknownProgram: 'Share80 が名前を読み取れなかったプログラム',
  behind: (port) => `ポート ${port} で Http.sys を使っているもの:`,
  noUrls: '現在、URL を持つプログラムはありません。',
  web: (sites, pool) =>
    `IIS、${sites === '' ? '名前を読み取れなかった Web サイト' : `Web サイト ${sites}`}${pool === '' ? '' : ` (アプリケーション プール ${pool})`}。`,
  service: (name, processId) => `サービス ${name}、プロセス ${processId}。`,
  oneOf: (names, processId) => `プロセス ${processId} のサービスのいずれか: ${names}。`,
  program: (program, processId) => `${program}、プロセス ${processId}。`,
  someone: 'Windows は次の URL のプロセスを示していません:',
  knownAs: (names) => `このような URL は ${names} のものです。`,
  reserved: '予約されていますが、現在は使われていません。予約だけでは何も占有しません:',
  stops: 'Http.sys を停止した場合 (net stop http):',
  stopServices: (names) => `次のサービスも停止します: ${names}。`,
  stopSites: (names) => `次の Web サイトは応答しなくなります: ${names}。`,
  stopNothing: '一緒に停止するものは見つかりませんでした。',
  loseUrls: (names) => `次のものは動き続けますが、要求が届かなくなります: ${names}。`,
  waysTitle: 'できること:',
  ways: {
    nobody: ({ port }) => `プログラムは今、ポート ${port} を使えます。`,
    'program-holds': ({ port, names }) =>
      `ポート ${port} を空けるには、${names} の設定を変更するか、停止してください。`,
    shared: ({ port }) =>
      `Http.sys とこのプログラムは、すでにポート ${port} を共有しています。それぞれに自分の IP アドレスがあります。`,
    share: ({ claimants }) =>
      `Http.sys に IP アドレスを 1 つ残し、別の 1 つを ${claimants.map((one) => TAKERS[one]).join('または ')} に渡せます。Share80 がプランを作成し、先にお見せします。`,
    'one-address': () =>
      'このコンピューターの IP アドレスは 1 つです。2 つ目を追加するか、Share80 が示す他の方法を選んでください。',
    'one-service': ({ names, port }) =>
      `${names} が不要なら、このサービスだけを停止してください。ポート ${port} を使うものは他にありません。`,
    unnamed: ({ port }) =>
      `ポート ${port} を空けるには、使っているプログラムを調べ、その設定を変更するか、停止してください。`,
    'share-web': ({ claimants }) =>
      `IIS に IP アドレスを 1 つ残し、別の 1 つを ${claimants.map((one) => TAKERS[one]).join('または ')} に渡せます。Share80 がプランを作成し、先にお見せします。`,
  },
  never: 'Http.sys 自体を停止したり、無効にしたりしないでください。',
  unread: {
    listeners: 'リッスンしているもの',
    ipv6: 'IPv6 でリッスンしているもの',
    urls: 'Http.sys の URL (すべてを示すことはできません)',
    services: 'サービス (停止するものを示せません)',
    dependencies: 'サービスの依存関係 (停止するものを示せません)',
    sites: 'Web サイト (停止するものを示せません)',
  },
  reason: notCheckedWords,
  unreadBecause: (what, reason) => `読み取れませんでした: ${what}${reason === '' ? '' : ` (${reason})`}。`,
  more: (count) => `他 ${count} 件`,
});
