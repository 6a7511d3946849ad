/** Japanese: what has changed on a server since its set-up. */
import type { FindingCode } from '../../finding/finding.ts';
import type { FindingSentences } from '../saying/findings.ts';
import { holder } from './phrases.ts';

const LIST = 'Http.sys の IP リッスン リストに関する Microsoft の文書';
const RECORD = 'セットアップの記録と現在のサーバーの比較';
const AGAIN = 'サーバーをチェックし、新しいプランを適用してください';

export const DRIFT_FINDINGS = {
  'drift-list-changed': (f, say) => ({
    problem: `IP リッスン リストは現在 ${say.states(f.found)} です。セットアップ後は ${say.values(f.expected)} でした。`,
    impact:
      '誰か、または他のプログラムが変更しました。次に Http.sys が開始すると、ストリーミング用 IP アドレスを使う (HTTP ストリーミングは失敗します) か、Web サイト用 IP アドレスを使わなくなることがあります。',
    action: `変更したプログラムを突き止め、再発を防いでください。${AGAIN}。`,
    reference: say.server.article,
  }),
  'drift-hotfix-removed': (f, say) => ({
    problem: `レジストリ値 ${f.value} は現在 ${say.states(f.found)} で、1 ではなくなっています。`,
    impact:
      'Http.sys は Web サイトのバインドの IP アドレスに限定されなくなっています。ストリーミング用 IP アドレスが空いているかどうかは、他の検出事項とテストが示します。',
    action: `${AGAIN}。または、この値を必要としない方法「IP リッスン リスト」を選択してください。`,
    reference: 'Microsoft KB 892847 (KB 328728 に記載。本文は入手できませんでした)',
  }),
  'drift-address-gone': (f, say) => ({
    problem: `このサーバーには ${say.values(f.addresses)} がなくなっています。`,
    impact: f.streaming
      ? 'ストリーミングの IP アドレスが失われました。'
      : 'IP リッスン リストに、どのネットワーク アダプターにもない IP アドレスがあります。次に Http.sys が開始すると、すべての Web サイトが停止することがあります (イベント HTTP 15005、W3SVC 1004)。',
    action:
      'サーバーにこの IP アドレスを戻してください (DHCP ではなく静的)。または、サーバーをチェックし、現在の IP アドレスで新しいプランを適用してください。',
    reference: LIST,
  }),
  'drift-plugin-changed': (f, say) => ({
    problem: `HTTP プラグインの設定が変更されています: ${say.states(f.found)}。セットアップ後は ${say.states(f.expected)} でした。`,
    impact: 'プレーヤーの想定と異なる IP アドレスやポートでストリーミングするか、IIS と競合する可能性があります。',
    action: `${AGAIN}。または、プラグイン “WMS HTTP Server Control Protocol” の設定を元に戻してください。`,
    reference: RECORD,
  }),
  'drift-program-gone': (f) => ({
    problem: `${f.address}:${f.port} でリッスンしているものがありません。`,
    impact: 'IP アドレスを受け取ったプログラムがありません。',
    action: '開始してから、もう一度検証してください。開始しない場合は、そのプログラムのログを確認してください。',
    reference: RECORD,
  }),
  'drift-plugin-error': (f, say) => ({
    problem: `HTTP ストリーミングが実行されていません (状態 ${f.status})。`,
    impact: `配信していません。${f.enabled ? 'オンになっています。多くの場合、他のプログラムがポートを使っています。' : 'オフにされました。'}`,
    action:
      '他の検出事項を解決してください。その後、Windows Media サービスでプラグイン “WMS HTTP Server Control Protocol” を無効にしてから有効にし、イベント ログで WMServer の項目を確認してください。',
    reference: say.server.article,
  }),
  'drift-endpoint-taken': (f, say) => ({
    problem: f.byHttpSys
      ? `Http.sys がストリーミング用 IP アドレス ${f.address} のポート ${f.port} を使っています。`
      : `他のプログラムがストリーミング用 IP アドレス ${f.address} のポート ${f.port} を使っています: ${holder(f)}。`,
    impact: '1 つの IP アドレスのポートを使えるプログラムは 1 つだけです。そのためストリーミングは使えません。',
    action: f.byHttpSys
      ? `IP リッスン リストを直してください: ${AGAIN.charAt(0).toLowerCase()}${AGAIN.slice(1)}。`
      : 'そのプログラムを停止するか別のポートに変え、HTTP プラグインをもう一度有効にしてください。',
    reference: say.server.article,
  }),
  'drift-site-on-streaming-address': (f, say) => ({
    problem: `セットアップ後にストリーミング用 IP アドレス ${f.address} にバインドされました: ${say.counted(f.sites, 'Web サイト', 'Web サイト')}。`,
    impact: 'Http.sys はそこでリッスンしないため、その Web サイトは開始できません。',
    action: 'IIS マネージャーで、Web サイト用 IP アドレスか「未使用の IP アドレスすべて」にバインドしてください。',
    reference: 'Windows エラー 1214、イベント HTTP 15005 と W3SVC 1004',
  }),
  'drift-service-stopped': (f, say) => ({
    problem: `実行されなくなったもの: ${say.names(f.services)}。`,
    impact: 'これらのサービスの機能は使えません。',
    action: 'サーバーのイベント ログで原因を確認し、「サービス」で開始してください。',
    reference: RECORD,
  }),
  'drift-service-back': (f, say) => ({
    problem: f.now
      ? `セットアップが停止し、現在は停止していないもの: ${say.names(f.services)}。`
      : `セットアップが停止したものを、Windows がまた開始することがあります: ${say.names(f.services)}。`,
    impact: f.now
      ? 'プログラムからポート 80 を奪うことがあります。'
      : '再起動の後、プログラムからポート 80 を奪うことがあります。',
    action:
      'ポート 80 でまた必要な場合は、セットアップを元に戻してください。不要な場合は停止し、「サービス」でスタートアップの種類を無効にしてください。',
    reference: RECORD,
  }),
  'drift-stream-gone': (f, say) => ({
    problem: `セットアップの検証時にはストリーミングしていたが、今はしていないもの: ${say.values(f.urls)}。`,
    impact:
      'この URL を開くプレーヤーはストリームを受信できません。ポート自体は正しい場合があります。ほかのテストを確認してください。',
    action: 'Windows Media サービスで、公開ポイントが存在し、開始され、接続を許可していることを確認してください。',
    reference: RECORD,
  }),
  'drift-unread': (f, say) => ({
    problem: `${f.when === 'now' ? '今回読み取っていないもの' : 'セットアップの検証時に読み取っていないもの'}: ${say.values(f.what)}。`,
    impact: 'セットアップ後に変更されたかどうかはわかりません。',
    action:
      f.when === 'now'
        ? 'エージェントが管理者として実行され、Windows Management Instrumentation が動作していることを確認して、もう一度検証してください。'
        : 'サーバーで確認してください。',
    reference: RECORD,
  }),
  'drift-nothing-to-compare': () => ({
    problem: 'Share80 はセットアップ後のサーバーを見ていません。',
    impact: 'プランが設定したものだけを比べました。他に変更があるかどうかはわかりません。',
    action: '対処は必要ありません。',
    reference: RECORD,
  }),
  'drift-other-changes': (f, say) => ({
    problem: `セットアップ後に他の変更があります: ${say.values(f.what)}。`,
    impact: 'ここで問題になるかどうかはわかりません。Web サイトのバインドの変更は問題になることがあります。',
    action: '心当たりがない場合は、誰が変更したかを確認してください。',
    reference: RECORD,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
