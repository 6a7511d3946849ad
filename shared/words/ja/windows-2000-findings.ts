/** Japanese: findings about Windows 2000, IIS 5.0 and Windows Media Services 4.1. */
import type { FindingCode } from '../../finding/finding.ts';
import { because, type FindingSentences } from '../saying/findings.ts';

const POOLING = 'Microsoft KB 238131';
const HELP = 'Windows Media サービス 4.1 のオンライン ヘルプ、KB 268585 (本文は入手できませんでした)';

export const WINDOWS_2000_FINDINGS = {
  'windows-2000-by-text': () => ({
    problem: 'Windows 2000 について Share80 が知っていることは文書によるものです。実際のサーバーでは試していません。',
    impact: '一部は記憶によるものです。どれがそうかはプランに示され、Share80 が結果をテストします。',
    action: 'プランをよく読み、サーバーのバックアップを用意してください。適用後に検証してください。',
    reference: 'Microsoft KB 238131、KB 268585 (本文は入手できませんでした)',
  }),
  'script-engine-old': (f) => ({
    problem: `サーバーのスクリプト エンジンは ${f.version} です。エージェントには JScript 5.6 が必要です。`,
    impact: '古いバージョンは何も言わずに停止するため、Share80 は何も読み取らず、何も変更していません。',
    action: 'サーバーに Windows Script 5.6 または Internet Explorer 6 をインストールし、もう一度チェックしてください。',
    reference:
      'Windows Script Host と JScript のバージョンについての Microsoft の文書 (5.1 にないものは記憶によります)',
  }),
  'metabase-unknown': (f) => ({
    problem: `IIS が Web サイトをどこでリッスンさせるかを読み取れませんでした${because(f.reason)}。`,
    impact: 'それがわからないと、IP アドレスを渡すことも設定を復元することもできません。',
    action: 'サービス IISADMIN を開始し、管理者としてサインインして、もう一度チェックしてください。',
    reference: 'IIS 5.0 のメタベース (ADSI)',
  }),
  'too-many-sites': (f) => ({
    problem: `プランはメタベースのノードを ${f.sites} 個変更することになります。1 つのプランでは ${f.most} 個までです。`,
    impact: 'このサーバーを 1 つのプランではセットアップできません。',
    action:
      '一部の Web サイトを自分で特定の IP アドレスにバインドするか、すべての Web サイトのソケット プーリングをまとめてオフにして、もう一度チェックしてください。',
    reference: 'Share80: プランの手順',
  }),
  'site-leaves-localhost': (f, say) => ({
    problem: `${say.counted(f.sites, 'Web サイト', 'Web サイト')} は http://localhost に応答しなくなります (推定)。`,
    impact:
      'プランは Web サイト用 IP アドレスにバインドします。localhost を使うサーバー上のプログラムには応答がありません。',
    action:
      'そのようなプログラムには Web サイト用 IP アドレスを使わせるか、Web サイトを 127.0.0.1 にもバインドしてください。',
    reference: 'IIS 5.0 のバインドの文書からの推定',
  }),
  'iis-services-restart': (f, say) => ({
    problem: `次のサービスも再起動します: ${say.names(f.services)}。`,
    impact: 'これらは IISADMIN に依存しており、その間は応答しません。',
    action: '誰も使わない時間を選んでください。',
    reference: POOLING,
  }),
  'wms4-services': (f, say) => ({
    problem: `見つかったサービス: ${say.names(f.services)}。`,
    impact: 'ポートを使えるのは Unicast と Station のサービスのどちらか 1 つだけです。サービス名は記憶によるものです。',
    action: 'どちらが HTTP でストリーミングするかを決めてください。',
    reference: HELP,
  }),
  'wms4-not-found': (f, say) => ({
    problem: f.unread
      ? 'Windows Media サービス 4.1 を探せませんでした。'
      : `Windows Media サービス 4.1 が見つかりません (${say.values(f.names)})。`,
    impact: 'サービスの名前は記憶によるものなので、別の名前で存在する可能性があります。',
    action: 'インストールされていない場合は、プランの最後の手順の前にインストールしてください。',
    reference: '記憶によるもので、確認していません',
  }),
  'wms4-by-hand': (f) => ({
    problem: `${f.address}:${f.port} の HTTP ストリーミングは自分でオンにします。`,
    impact: 'Windows Media サービス 4.1 に 1 つの IP アドレスを使わせる方法は、入手できた文書にはありません。',
    action:
      f.port === 80
        ? 'わかっていることはプランの最後の手順に示されます。文書化された方法は別のポートです。'
        : 'これが文書化された方法です。わかっていることはプランの最後の手順に示されます。',
    reference: HELP,
  }),
  'drift-site-unassigned': (f, say) => ({
    problem: `特定の IP アドレスにバインドされなくなりました: ${say.names(f.sites)}。`,
    impact: 'IIS はすべての IP アドレスでリッスンし、ストリーミング用 IP アドレスを使う可能性があります。',
    action: 'サーバーをチェックし、新しいプランを適用してください。',
    reference: POOLING,
  }),
  'drift-pooling-on': (f, say) => ({
    problem: `ソケット プーリングが再びオンになっています: ${say.names(f.sites)}。`,
    impact: '次の再起動の後、IIS はすべての IP アドレスでリッスンします。',
    action: 'サーバーをチェックし、新しいプランを適用してください。',
    reference: POOLING,
  }),
  'drift-wms4-gone': (f) => ({
    problem: `${f.address}:${f.port} でリッスンしているものがなくなりました。`,
    impact: 'プレーヤーはそこで応答を得られません。',
    action: 'Windows Media サービスの HTTP ストリーミングと、そのサービスが実行中かどうかを確認してください。',
    reference: HELP,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
