/** Japanese: what error codes of Windows mean. */
import type { EventKey } from '../../knowledge/events.ts';
import type { ErrorCode } from '../../knowledge/error-codes.ts';

export const ERRORS: Record<ErrorCode, string> = {
  '0xC00D158B': '他のプログラムがこの IP アドレスとポートをすでに使っています',
  '0xC00D158A': '他のプログラムが Windows Media サービスのプラグインのポートをすでに使っています',
  '0xC00D157D': 'HTTP プラグインがエラーを報告しました',
  '0xC00D0043': 'HTTP プラグインはこのポート番号を受け付けません',
  '0xC00D002B': 'Windows Media サービスは現在の状態ではこれを実行できません',
  '0xC00D2F0C': 'ストリームを送信したエンコーダーが、Windows Media サービスではなく IIS に接続しました',
  '0x80070057': 'Windows が値を受け付けませんでした',
  '0x80072741': 'このサーバーにその IP アドレスはなくなっています',
  '0x80041017': 'サーバーの WMI がクエリを解釈できません',
  '32': '他のプログラムが Web サイトのポートか、必要なファイルを使っています',
  '183': 'すでに存在します。Web サイトの場合、同じバインドのものがあります',
  '10049': 'このサーバーにその IP アドレスはありません',
  '0x80041001': 'WMI が理由を示さずに失敗しました',
  '0x80041003': 'WMI がアクセスを拒否しました。エージェントを管理者として実行する必要があります',
  '0x8004100E': 'WMI にこの名前空間はありません。プロバイダーがインストールされていません',
  '0x80041010': 'WMI にこのクラスはありません。プロバイダーがインストールされていません',
  '0x80041013': 'WMI がプロバイダーを読み込めませんでした',
  '1214': 'Http.sys がリッスンしない IP アドレスに Web サイトがバインドされています',
  '10048': '他のプログラムがこの IP アドレスとポートをすでに使っています',
  '10013': 'Windows がこの IP アドレスとポートを許可していません。多くの場合、他のプログラムが使っています',
};

/** Titles of events, by source and number. */
export const EVENTS: Record<EventKey, string> = {
  'HTTP 15005': 'Http.sys はリストの IP アドレスでリッスンできませんでした',
  'HTTP 15014': 'Http.sys は IP リッスン リストの項目を読み取れませんでした',
  'HTTP 15015': 'IP リッスン リストに使える項目がなく、Http.sys はすべての IP アドレスでリッスンします',
  'W3SVC 1003': 'IIS は Web サイトの URL を登録できませんでした',
  'W3SVC 1004': 'IIS は Web サイトをその IP アドレスで開始できませんでした',
  'W3SVC 1007': 'Windows エラーのため、IIS は Web サイトの URL を登録できませんでした',
  'WMServer 309': 'Windows Media サービスは TCP ポートにバインドできませんでした',
  'WMServer 337': 'Windows Media サービスはポートで接続を受け付けられません',
};
