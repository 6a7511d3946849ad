/** Japanese: findings about services that give up port 80, stopped until the undo. */
import type { FindingCode } from '../../finding/finding.ts';
import { because, type FindingSentences } from '../saying/findings.ts';

const METHOD = 'Share80: 方法「ポート 80 のサービスを停止する」';
const QUEUES = 'netsh http show servicestate';

export const STOP_FINDINGS = {
  'stop-holders-unknown': (f, say) => ({
    problem:
      f.what === 'urls'
        ? 'ポート 80 の URL を持つものを、すべては読み取れませんでした。'
        : f.what === 'owners'
          ? `次を持つサービスが確実には分かりません: ${say.values(f.urls)}。`
          : 'Http.sys がポート 80 を使っていますが、そこに URL を持つものがありません。',
    impact:
      f.what === 'nobody'
        ? 'サービスを停止してもポートは空きません。'
        : `Share80 は推測でサービスを停止しません${because(f.reason)}。`,
    action:
      f.what === 'nobody'
        ? 'Windows を再起動して、もう一度チェックしてください。または、別の方法を使ってください。'
        : '別の方法を使うか、サービスを自分で停止してから、もう一度チェックしてください。',
    reference: QUEUES,
  }),
  'stop-programs-hold': (f, say) => ({
    problem: `ポート 80 の URL を持ち、サービスではないプログラム: ${say.values(f.programs)}。`,
    impact: 'Share80 はそれらを終了しません。Http.sys はそのためにポートを使い続けます。',
    action: '自分で終了してから、もう一度チェックしてください。または、別の方法を使ってください。',
    reference: QUEUES,
  }),
  'stop-cannot-undo': (f, say) => ({
    problem:
      f.why === 'disabled'
        ? `無効なのに実行中: ${say.names(f.services)}。`
        : `Windows がどのように開始するか正確に分かりません: ${say.names(f.services)}。`,
    impact: '元に戻すときに復元できないため、Share80 は停止しません。',
    action:
      f.why === 'disabled'
        ? '「サービス」でスタートアップの種類を手動または自動にし、もう一度チェックしてください。'
        : '別の方法を使うか、管理者権限でもう一度チェックしてください。',
    reference: 'Win32_Service, DelayedAutostart',
  }),
  'stop-takes-along': (f, say) => ({
    problem: `実行中で、停止されるものに依存しています: ${say.names(f.dependents)}。`,
    impact: `これらより先に次のものを停止できません: ${say.names(f.services)}。Share80 が停止するのは、ポート 80 の URL を持つものだけです。`,
    action:
      'なくてもよければ、これらのサービスを自分で停止してから、もう一度チェックしてください。または、別の方法を使ってください。',
    reference: 'DependOnService',
  }),
  'stop-program-needs': (f, say) => ({
    problem: `IP アドレスを使うプログラムには、次のものが必要です: ${say.names(f.services)}。`,
    impact: 'それを停止してプログラムを開始することはできません。',
    action: '別の方法を使ってください。',
    reference: 'DependOnService',
  }),
  'choice-web-keeps-nothing': (f, say) => ({
    problem: `この方法では、Web サイトは ${say.values(f.addresses)} のポート 80 を保持できません。`,
    impact: 'ポート 80 を持つサービスは、すべての IP アドレスで停止します。',
    action: 'Web サイト用 IP アドレスの指定をやめるか、別の方法を使ってください。',
    reference: METHOD,
  }),
  'services-stop': (f, say) => ({
    problem: `停止し、プランを元に戻すまで Windows と同時に開始しないもの: ${say.names(f.services)}。`,
    impact: 'これらのサービスの機能は、プランの適用後、どのポートでも使えなくなり、再起動の後も同じです。',
    action: 'ここで必要とする人がいない場合にだけ続けてください。',
    reference: METHOD,
  }),
  'sites-stop': (f, say) => ({
    problem:
      f.sites.length === 0
        ? '現在、実行中の Web サイトはありません。'
        : `どのポートでも応答しなくなります: ${say.counted(f.sites, 'Web サイト', 'Web サイト')}。`,
    impact:
      f.later.length === 0
        ? 'プランを元に戻すまで、再起動の後も応答しません。'
        : `現在停止している次のものも、プランを元に戻すまで、再起動の後に開始できません: ${say.counted(f.later, 'Web サイト', 'Web サイト')}。`,
    action: '必要とする人がいない場合にだけ続けてください。',
    reference: METHOD,
  }),
  'stop-keeps-down': (f, say) => ({
    problem: `現在は実行されておらず、停止するものに依存しています: ${say.names(f.services)}。`,
    impact: `次のものが無効である間は、再起動の後も開始できません: ${say.names(f.needs)}。`,
    action: '必要とする人がいない場合にだけ続けてください。',
    reference: 'DependOnService',
  }),
  'http-users-go-on': (f, say) => ({
    problem: `Http.sys を使う可能性があり、そのまま変わらないもの: ${say.names(f.services)}。`,
    impact: '現在、ポート 80 の URL はありません。後で登録すると、Http.sys がポート 80 をまた使うことがあります。',
    action: '何もする必要はありません。',
    reference: QUEUES,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
