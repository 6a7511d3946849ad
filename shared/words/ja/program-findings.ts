/** Japanese: findings about the program that is to get an IP address. */
import type { FindingCode } from '../../finding/finding.ts';
import type { FindingSentences } from '../saying/findings.ts';
import { holder } from './phrases.ts';

/** Who can get the address, by its name in the list. */
const CLAIMANTS: Readonly<Record<string, string>> = {
  wms: 'Windows Media サービス',
  program: '他のプログラム',
  'wms-4': 'Windows Media サービス 4.1',
};

export const PROGRAM_FINDINGS = {
  'claimant-not-offered': (f) => ({
    problem: `この Windows では ${CLAIMANTS[f.claimant] ?? f.claimant} に IP アドレスを渡せません。`,
    impact: 'ここでは Share80 は対応していません。何も変更していません。',
    action: 'IP アドレスを使うものを選び直してください。',
    reference: 'Share80: 各 Windows での対応',
  }),
  'program-service-missing': (f) => ({
    problem: `「${f.service}」という名前のサービスが見つかりません。`,
    impact: 'Share80 はそれを開始できません。',
    action:
      '表示名ではなくサービス名を指定してください (サービスのプロパティ)。または、サービスを指定せず、プログラムを自分で開始してください。',
    reference: 'Win32_Service',
  }),
  'program-on-http-sys': (f) => ({
    problem: `「${f.service}」は Http.sys を通じて要求を受け取ります。`,
    impact: 'Http.sys の IP アドレスを使うため、自分の IP アドレスを持てません。',
    action: 'nginx や Apache のように、自分でリッスンするプログラムのサービスを指定してください。',
    reference: 'Microsoft の Http.sys IP リッスン リストの文書',
  }),
  'program-disabled': (f, say) => ({
    problem: `${say.counted(f.services, 'サービス', 'サービス')}は無効です。`,
    impact: 'Share80 はプログラムを開始できません。スタートアップの種類も変更しません。',
    action: '「サービス」でスタートアップの種類を手動または自動にし、もう一度チェックしてください。',
    reference: 'Win32_Service',
  }),
  'program-is-there': (f) => ({
    problem: `${f.address} のポート ${f.port} はすでに使われています: ${holder(f)}。`,
    impact: 'Share80 はそれを、IP アドレスを使うプログラムと見なし、停止しません。',
    action: '別のプログラムの場合は、別の IP アドレスを選択するか、先にそのプログラムを停止してください。',
    reference: 'netstat -ano',
  }),
  'program-every-address': (f) => ({
    problem: `すべての IP アドレスでリッスンするプログラムは、Http.sys が空けた IP アドレスもすべて使います。`,
    impact: `そのため ${f.address} 以外も使うか、開始できないことがあります。(Http.sys については推定です。)`,
    action: `${f.address} だけでリッスンするようにしてください。方法はプランの最後の手順に示されます。`,
    reference: 'Microsoft: Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE',
  }),
  'choice-loopback-side': (f) => ({
    problem: `${f.address} は 127.0.0.1 についての選択と合いません。`,
    impact:
      'Web サイトが 127.0.0.1 を保持してプログラムがネットワークの IP アドレスを使うか、プログラムが 127.0.0.1 を使うかのどちらかです。',
    action:
      'Web サイトに 127.0.0.1 を残してネットワークの IP アドレスを選ぶか、127.0.0.1 をプログラムに渡してください。',
    reference: 'Share80: 方法「127.0.0.1 を独立した IP アドレスとして使う」',
  }),
  'web-only-local': (f, say) => ({
    problem: `Http.sys は 127.0.0.1 だけで応答し、${say.values(f.addresses)} では応答しなくなります。`,
    impact:
      'Web サイトと、Http.sys を使う他のすべてのプログラムは、どのポートでも、このコンピューターの外には応答しません。',
    action:
      '他に使う人がいない場合にだけ続けてください。IP アドレスを使うプログラムから 127.0.0.1 に要求を転送できます。',
    reference: 'Microsoft の Http.sys IP リッスン リストの文書',
  }),
  'local-to-program': () => ({
    problem: 'Http.sys は 127.0.0.1 (localhost) で応答しなくなります。',
    impact:
      'Http.sys を通じて localhost を使うローカル サービス、PowerShell リモート処理、サインイン補助が失敗することがあります (Windows エラー 1214 と 1231)。',
    action: 'ここでそれを必要とするものがないと分かっている場合にだけ続けてください。',
    reference: 'Microsoft の Http.sys IP リッスン リストの文書',
  }),
  'program-does-not-run': (f) => ({
    problem: `「${f.service}」は Windows が自動的に開始する設定ですが、実行されていません。`,
    impact:
      'ポートが使用中のプログラムは、開始してすぐに終了することがよくあります。ポート 80 を使わせるプランでは、ポートを空けてこのサービスを開始します。',
    action: '別のプログラムの場合は、そのサービスの名前を指定してください。',
    reference: 'Win32_Service',
  }),
  'program-starts-by-hand': (f) => ({
    problem: `Windows はサービス「${f.service}」を自動では開始しません。`,
    impact: '次の再起動の後は、誰かが開始するまで、その IP アドレスでリッスンするものがありません。',
    action: 'Windows と同時に開始するには、「サービス」でスタートアップの種類を自動にしてください。',
    reference: 'Win32_Service',
  }),
  'program-one-address': (f) => ({
    problem: `このコンピューターの IP アドレスは ${f.address} だけです。Share80 は代わりに選びません。`,
    impact:
      '両方を動かす方法: 2 つ目の IP アドレス、127.0.0.1 を独立した IP アドレスとして使う、プログラムに別のポートを使う、元に戻すまでポート 80 のサービスを停止する。それぞれに代償があり、プランに示されます。',
    action: '方法を選択するか、2 つ目の静的 IP アドレスを追加してもう一度チェックしてください。',
    reference: 'Share80: IP アドレスが 1 つのときの方法',
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
