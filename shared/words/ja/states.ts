/** Japanese: the states of services, websites, registry values and the plug-in. */
import { sayStates } from '../saying/states.ts';

/** A line of the machine's words for a state. */
export const statesWords = sayStates({
  words: {
    running: '実行中',
    stopped: '停止',
    'start-pending': '開始中',
    'stop-pending': '停止処理中',
    paused: '一時停止',
    'continue-pending': '再開中',
    'pause-pending': '一時停止処理中',
    unknown: '不明',
    started: '開始済み',
    starting: '開始中',
    stopping: '停止処理中',
    listed: 'リストにあり',
    unlisted: 'リストになし',
    auto: '自動',
    'delayed-auto': '自動 (遅延開始)',
    manual: '手動',
    disabled: '無効',
    missing: 'なし',
    present: 'あり',
    absent: '値なし',
    empty: '空',
    on: 'オン',
    off: 'オフ',
    'every address': 'すべての IP アドレス',
    'not ENABLED': 'ENABLED ではない',
    'no ERROR': 'ERROR なし',
  },
  port: (port) => `ポート ${port}`,
  status: (status) => `状態 ${status}`,
  error: (code) => `Windows エラー ${code}`,
});
