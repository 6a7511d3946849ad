/** Japanese: checks, problems, outcomes and verdicts. */
import { sayResults, sayVerdicts } from '../saying/results.ts';
import { ERRORS } from './error-codes.ts';
import { statesWords } from './states.ts';

export const {
  fromWords,
  outcomeOfQuestion,
  checkWords,
  notCheckedWords,
  problemWords,
  outcomeWords,
  journalLineWords,
} = sayResults({
  states: statesWords,
  checks: {
    'plugin-status': (subject) => `Windows Media サービスが HTTP ストリーミングを実行中と報告 (${subject})`,
    'stream-listener': (subject) => `Windows Media サービスが ${subject} でリッスン`,
    'web-listener': (subject) => `Http.sys が Web サイト用に ${subject} でリッスン`,
    'stream-answers': (subject) => `${subject} が Windows Media サービスとして応答`,
    'program-listener': (subject) => `プログラムが ${subject} でリッスンしている`,
    'program-answers': (subject) => `${subject} がそのプログラムとして応答する`,
    'web-answers': (subject) => `${subject} が IIS または Http.sys として応答`,
    'site-answers': (subject) => `Web サイト ${subject} が応答`,
    'list-written': () => 'IP リッスン リストに Web サイト用 IP アドレスがあり、ストリーミング用 IP アドレスがない',
    'hotfix-written': (subject) => `修正プログラムの設定 ${subject} が計画どおり`,
    'site-addresses': () =>
      'すべての Web サイトが特定の IP アドレスにバインドされ、ストリーミング用 IP アドレスにはない',
    'pooling-off': () => 'すべての Web サイトのソケット プーリングがオフ',
    'metabase-restored': (subject) => `メタベースのノード ${subject} が復元済み`,
    'plugin-restored': () => 'HTTP ストリーミングの設定が復元済み',
    'list-restored': () => 'IP リッスン リストが復元済み',
    'list-entry-restored': (subject) => `IP リッスン リストのエントリ ${subject} が復元されています`,
    'hotfix-restored': (subject) => `修正プログラムの設定 ${subject} が復元済み`,
    'http-taken-up': (subject) => `Http.sys が再び ${subject} でリッスン`,
    'yours-undone': (subject) => `あなたの作業によるものは ${subject} で待ち受けていません`,
    'service-running': (subject) => `サービス ${subject} が正しい状態`,
    'service-kept-off': (subject) => `サービス ${subject} はプランのとおり停止`,
    'start-mode-set': (subject) => `サービス ${subject} のスタートアップの種類がプランのとおり`,
    'start-mode-restored': (subject) => `サービス ${subject} のスタートアップの種類が復元されています`,
    'site-started': (subject) => `Web サイト ${subject} が開始済み`,
    'address-present': (subject) => `サーバーに IP アドレス ${subject} がある`,
  },
  notChecked: {
    'not-reachable': 'ここからは接続できません',
    'not-made': 'このテストは実行していません',
    'certificate-not-checked': 'Share80 は証明書をチェックできません',
    'too-many': '数が多すぎます',
    'no-agent': 'サーバーを読み取っていません',
    'not-read-then': 'このファイルを作成したバージョンの Share80 は読み取っていません',
    'pool-unavailable': 'Http.sys は Web サイトが使えないと報告しています。以前から使えなかった可能性があります',
    'no-server-header': 'Server ヘッダーのない応答がありました',
    'other-server-header':
      '不明な Server ヘッダーの応答があり、Share80 はそこでリッスンしているものを読み取っていません',
    'starts-by-itself': 'Windows が自動的に開始し、実行中です',
    'did-not-run': '変更前も実行されていませんでした',
    'not-known-before': '現在はありません。変更前にあったかどうかはわかりません',
    'state-not-known': '状態を読み取れませんでした。メタベース ファイルには含まれていません',
    'other-value': '別の名前の値を読み取りました',
    'owner-not-named': 'そこでリッスンしているものがありますが、この Windows は名前を示しません (応答からわかります)',
    'not-on-this-windows': 'この Windows にはありません',
    'script-engine-old': 'スクリプト エンジンが古すぎます',
    'not-needed-now': 'これを必要とするものは、今は実行されなくてよい状態です',
    'service-not-listed': 'このサービスについて何も読み取れませんでした',
    'delay-not-read': 'Windows がどのように開始するか正確に読み取れませんでした',
  },
  questions: {
    refused: '接続が拒否されました',
    'timed-out': '時間内に応答がありませんでした',
    unreachable: 'IP アドレスに接続できませんでした',
    'not-http': '応答がありましたが、HTTP ではありません',
    failed: 'テストを実行できませんでした',
    '': 'なし',
  },
  results: { pass: 'はい', fail: 'いいえ', 'not-checked': '未テスト', waiting: '操作待ち' },
  from: { server: 'サーバー', 'this-pc': 'この PC' },
  errors: ERRORS,
  problems: {
    'wrong-server': {
      title: 'このプランは別のサーバー用です',
      action: 'このサーバーをチェックし、そのプランを作成してください。',
    },
    'values-changed': {
      title: 'チェックの後にサーバーで変更がありました',
      action: 'サーバーをもう一度チェックしてください。新しいプランは現在の設定を使います。',
    },
    'address-missing': {
      title: 'プランの IP アドレスがサーバーになくなっています',
      action: 'ネットワーク アダプターの IP アドレスを確認し、サーバーをもう一度チェックしてください。',
    },
    'endpoint-taken': {
      title: 'ストリーミングに必要なポートを他のプログラムが使っています',
      action: 'そのプログラムを停止するか別のポートに変え、サーバーをもう一度チェックしてください。',
    },
    'no-rights': {
      title: 'エージェントにこの操作のアクセス許可がありません',
      action: 'サーバーの管理者として実行してください。',
    },
    'plan-altered': {
      title: 'プランは作成後に変更されています',
      action: '新しいプランを作成してください。このファイルは使わないでください。',
    },
    'plan-too-old': {
      title: 'プランは 7 日より古いものです',
      action:
        'サーバーをもう一度チェックし、新しいプランを作成してください。サーバーの時計が正しくない場合は、先に合わせてください。プランの古さは時計で決まります。',
    },
    'kit-altered': {
      title: 'キットが変更されています',
      action: '新しいキットを作成し、フォルダー全体をサーバーにコピーして、確認コードを比べてください。',
    },
    'plan-ran-before': {
      title: 'このプランは適用済みか、別のプランが未完了です',
      action: 'サーバーをもう一度チェックしてください。新しいプランは現在の設定を使います。',
    },
    'another-agent': {
      title: 'このサーバーでは別のエージェントが実行中です',
      action:
        '終わるまでお待ちください。心当たりがない場合は、このエージェントをサーバーの管理者として実行してください。',
    },
    'cannot-write-journal': {
      title: 'エージェントはサーバーのディスクに書き込めませんでした',
      action: 'システム ドライブの空きを増やすか、Share80 フォルダーのアクセス許可を確認して、もう一度試してください。',
    },
    'backup-failed': {
      title: 'エージェントがバックアップを書き込めなかったため、何も変更されていません',
      action: 'システム ドライブの空きを増やして、もう一度試してください。',
    },
    'service-did-not-stop': {
      title: 'サービスが時間内に停止しませんでした',
      action:
        'サーバーでサービスを確認してください。プログラムが使っている可能性があります。「サービス」で停止するか、利用の少ない時間にサーバーを再起動して、もう一度試してください。',
    },
    'service-did-not-start': {
      title: 'サービスが時間内に開始しませんでした',
      action:
        'サーバーのイベント ログを確認し、「サービス」でサービスを開始してから、サーバーをもう一度チェックしてください。',
    },
    'program-waits': {
      title: 'IP アドレスを使うプログラムが開始しませんでした',
      action:
        'まず、プランのあなたの手順のとおりに IP アドレスを設定してから、開始してください。それでも開始しない場合は、サーバーのイベント ログを確認してください。',
    },
    'start-mode-not-set': {
      title: 'サービスのスタートアップの種類が変わりませんでした',
      action:
        '「サービス」でスタートアップの種類を確認してください。他のプログラムやポリシーが制御している可能性があります。',
    },
    'registry-write-failed': {
      title: 'エージェントは設定を書き込めませんでした',
      action: 'サーバーの管理者としてエージェントを実行し、もう一度試してください。',
    },
    'plugin-failed': {
      title: 'HTTP プラグインが新しい設定を受け付けませんでした',
      action: 'サーバーのイベント ログで WMServer の項目を確認し、サーバーをもう一度チェックしてください。',
    },
    'port-in-use': {
      title: 'ストリーミングより先に他のプログラムがポートを使いました',
      action: 'そのプログラムを停止するか別のポートに変え、もう一度試してください。',
    },
    'reboot-needed': {
      title: 'Http.sys はまだ古い設定を使っています',
      action: '利用の少ない時間にサーバーを再起動し、もう一度チェックしてください。',
    },
    'http-hangs': {
      title: 'Http.sys が時間内に停止しませんでした',
      action:
        '停止するまで Web サイトは応答しません。今すぐ Windows を再起動してください。それまでは元に戻すことも、サービスの開始もできません。その後サーバーをもう一度チェックし、何が復元されたかを確認してください。',
    },
    'folder-not-trusted': {
      title: 'サーバーの Share80 フォルダーは他の人が作成したか、変更できる状態です',
      action:
        'その中では何も開始しないでください。サーバーの管理者として作成者を確認し (詳細を参照)、フォルダーの名前を変えてから、もう一度開始してください。',
    },
    'plan-goes-too-far': {
      title: 'プランに、Share80 が決して変更しないものの変更があります',
      action: 'このプランは使わないでください。サーバーをもう一度チェックし、新しいプランを作成してください。',
    },
    'metabase-write-failed': {
      title: 'Share80 がメタベースに書き込んだ値を IIS が保持しませんでした',
      action: 'アカウントの権限と、IIS Admin が実行中かどうかを確認し、もう一度実行してください。',
    },
    'not-confirmed': {
      title: '元に戻す操作が確認されなかったため、何も変更されていません',
      action: '元に戻すには、キットの UNDO.cmd をもう一度実行し、表示を読んで yes と答えてください。',
    },
    cancelled: { title: 'セットアップはキャンセルされました', action: '対処は必要ありません。' },
    'nothing-to-undo': {
      title: 'このサーバーにはこのセットアップの記録がないため、何も元に戻していません',
      action:
        '正しいサーバーかどうか、その Share80 フォルダーが削除されていないかを確認してください。練習用サーバーの場合は、別のサーバーか、リセットされた可能性があります。',
    },
    'newer-plan': {
      title: '新しいセットアップがこのサーバーを変更したため、何も元に戻していません',
      action: '先に新しいセットアップを元に戻し、次にこのセットアップを元に戻してください。',
    },
    unexpected: {
      title: 'エージェントで予期しないエラーが発生しました',
      action:
        'レポートを保存してください。詳細に何が起きたかが示されます。その後、サーバーをもう一度チェックしてください。',
    },
  },
  sentence: (title) => `${title}。`,
  holds: (owner) => `ポートは ${owner} が使っています。`,
  process: (id) => `プロセス ${id}`,
  ends: {
    done: 'すべての手順が完了しました。',
    'reboot-needed':
      'Http.sys がまだ古い設定を使い、ポートを保持しているため、HTTP ストリーミングを開始できませんでした。Windows を再起動してください。',
    refused: 'エージェントはプランを拒否しました。何も変更されていません。',
    'rolled-back': 'プランは停止され、ロールバックされました。エージェントは変更した各設定をもう一度読み取りました。',
    'rollback-failed': 'プランは停止されましたが、エージェントはすべてはロールバックできませんでした。',
    undone: 'プランは元に戻されました。エージェントは復元した各設定をもう一度読み取りました。',
    'undo-failed': '元に戻せませんでした。一部またはすべての設定がセットアップのままの可能性があります。',
  },
  undoneAfterReboot: 'プランは元に戻され、設定は復元されました。Http.sys がそれを使うのは Windows の再起動後です。',
  programWaits: '他の手順はすべて完了しました。プログラムの開始はあなたの操作になります。',
  hangs: 'Http.sys が時間内に停止しませんでした。停止するか Windows が再起動するまで、Web サイトは応答しません。',
  journal: {
    began: { run: '開始', rollback: 'ロールバックを開始', undo: '元に戻す操作を開始' },
    prefix: { run: '', rollback: 'ロールバック: ', undo: '元に戻す: ' },
    step: {
      'step-begin': (step) => `手順 ${step} を開始`,
      'step-done': (step) => `手順 ${step} が完了`,
      'step-failed': (step) => `手順 ${step} が失敗`,
    },
    ended: '終了',
  },
});

export const verdictWords = sayVerdicts({
  works: {
    title: '実行したテストはすべて合格',
    meaning:
      '変更後にサーバーとネットワークをテストしました。ストリームは再生していません。テストしていないものはレポートに示されます。',
    next: 'レポートを保存してください。次の再起動の後にもう一度検証してください。他のプログラムが設定を変更することがあります。',
  },
  'not-seen': {
    title: '一部のテストを実行できませんでした',
    meaning:
      '実行したテストに失敗はありませんが、必要なテストを実行できませんでした。どのテストかは、テストの一覧とレポートに示されます。',
    next: 'そこに示された原因を解決し、もう一度検証してください。ファイルを手動でコピーする場合は、サーバーでキットの LOOK.cmd を実行し、その結果を Share80 で開いてください。',
  },
  'works-after-reboot': {
    title: 'サーバーを再起動して検証してください',
    meaning: 'HTTP ストリーミングはまだ動作していません。Http.sys はまだ古い設定を使っています。',
    next: '利用の少ない時間にサーバーを再起動し、検証してください。',
  },
  'waiting-for-you': {
    title: 'あなたの操作を待っています',
    meaning: 'エージェントの作業は終わりましたが、あなたが行う手順の効果はまだ確認できません。',
    next: 'プランの最後の手順を行い、もう一度検証してください。',
  },
  'rolled-back': {
    title: 'ロールバック済み',
    meaning: '手順が失敗しました。プランが変更する設定を読み取りました。設定は復元されています。',
    next: '原因を取り除いてから再試行してください。',
  },
  'rolled-back-unseen': {
    title: 'ロールバック済みですが、すべては検証していません',
    meaning:
      '手順が失敗しました。エージェントはロールバックを報告していますが、その後 Share80 はすべての設定を読み取れたわけではありません。',
    next: '読み取っていないものはレポートに示されます。サーバーをもう一度チェックしてください。',
  },
  canceled: {
    title: 'ロールバック済み',
    meaning: 'セットアップはキャンセルされました。プランが変更する設定を読み取りました。設定は復元されています。',
    next: '対処は必要ありません。',
  },
  'canceled-unseen': {
    title: 'ロールバック済みですが、すべては検証していません',
    meaning:
      'セットアップはキャンセルされました。エージェントはロールバックを報告していますが、その後 Share80 はすべての設定を読み取れたわけではありません。',
    next: '読み取っていないものはレポートに示されます。サーバーをもう一度チェックしてください。',
  },
  'needs-attention': {
    title: 'サーバーの確認が必要です',
    meaning: '正しい状態でないものがあります。何かは、テストの一覧とレポートに示されます。',
    next: 'そこで詳細を読んでください。先に Windows の再起動が必要な場合を除き、セットアップを元に戻すこともできます。',
  },
  undone: {
    title: 'セットアップは元に戻されました',
    meaning: 'プランが変更した設定を読み取りました。設定は復元されています。バックアップはサーバーに残ります。',
    next: 'これらの設定への対処は必要ありません。',
  },
  'undone-yours-left': {
    title: 'あなたの作業を除いて元に戻されました',
    meaning: 'プランが変更した設定を読み取りました。設定は復元されています。あなたの作業の効果は残っています。',
    next: 'このセットアップのために行った場合は、元に戻し、もう一度検証してください。',
  },
  'undo-refused': {
    title: '何も元に戻していません',
    meaning: 'エージェントが最初の手順の前に、元に戻す操作を拒否しました。何も変更されていません。',
    next: '示された原因を解決し、もう一度元に戻してください。',
  },
  'undone-unseen': {
    title: 'セットアップは元に戻されましたが、すべては検証していません',
    meaning:
      'エージェントは設定を復元したと報告しています。Share80 はすべては読み取れなかったか、その効果を確認できませんでした。',
    next: '読み取っていないものはレポートに示されます。もう一度検証してください。',
  },
  'undone-after-reboot': {
    title: '元に戻す操作を終えるには、サーバーを再起動してください',
    meaning:
      '設定は復元されましたが、Http.sys はまだセットアップの設定を使っています。再起動するまで、Web サイトはストリーミング用 IP アドレスで応答しない可能性があります。',
    next: '利用の少ない時間にサーバーを再起動し、もう一度検証してください。',
  },
  'nothing-changed': {
    title: '変更はありません',
    meaning: 'エージェントが最初の手順の前にプランを拒否したか、プランに手順がありませんでした。',
    next: '変更があるはずの場合は、サーバーをもう一度チェックしてください。',
  },
  unknown: {
    title: 'このセットアップがどのように終わったかはわかりません',
    meaning:
      'Share80 には終わりのあるジャーナルがありません。プランはまだ実行されていないか、一部だけ実行された可能性があります。',
    next: 'サーバーを接続するか、サーバーで LOOK.cmd を実行してください。',
  },
});

export const yoursToUndo = 'このセットアップのあなたの作業を行った場合は、自分で元に戻してください:';
