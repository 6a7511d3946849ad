/** The daily check, written as a file: what stands in it, and what is said of it. */
export const daily = {
  /** @param server '' = of several */
  title: (server: string) => (server === '' ? 'Share80: 毎日の検証' : `Share80: ${server} の毎日の検証`),
  here: 'スケジュールするには、この PC で次の行を一度入力してください:',
  onServer:
    'サーバーでも次の行を一度入力してください。その前に、サーバーの Windows フォルダー内の Share80Kit フォルダーにキットをコピーしてください:',
  bring: '検証の前に、サーバーの各結果をこのファイルと同じ場所の「looks」フォルダーにコピーしてください。',
  status:
    '終了ステータス 0: セットアップ時のままです。それ以外: 人による確認が必要です。結果はこのファイルと同じ場所にあります。',
  /** @param file path */
  written: (file: string) => `毎日の検証は ${file} にあります。スケジュールの方法も書かれています。`,
};
