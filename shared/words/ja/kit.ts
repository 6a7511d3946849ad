/** Japanese: what a kit is worth, and how to be sure of it. */
import type { KitFingerprints } from '../../wire/link-status.ts';

export const kit = {
  checkTitle: '自分のキットであることの確認',
  codeLimit:
    '確認コードは、取り違えたキットや破損したキットを検出します。意図的に偽造されたキットを検出するには短すぎます。',
  compare: (folder: string) =>
    `それが問題になる場合は、自分でキットをコピーするか、サーバーのファイルをこの PC のファイルと比べてください。${folder} を読み取り用に共有し、サーバーで “fc /b agent.js \\\\PC\\SHARE\\agent.js” を実行し、manifest.txt でも同じようにしてください。どちらも違いがないと表示される必要があります。`,
  earlierData:
    'このセットアップは Share80 0.1 が適用しました。そのデータはサーバーのシステム ドライブの Share80 フォルダーにあり、他のユーザーもファイルを追加できます。そのフォルダーでは何も実行しないでください。元に戻す操作では、使う前に各ファイルを確認します。その後フォルダーを削除してください。',
  fingerprints: ({ agent, manifest }: KitFingerprints) => [
    `agent.js の SHA-256: ${agent}`,
    `manifest.txt の SHA-256: ${manifest}`,
  ],
};
