/** English: the states of services, websites, registry values and the plug-in. */
import { sayStates } from '../saying/states.ts';

/** A line of the machine's words for a state. */
export const statesWords = sayStates({
  words: {
    running: 'running',
    stopped: 'stopped',
    'start-pending': 'starting',
    'stop-pending': 'stopping',
    paused: 'paused',
    'continue-pending': 'continuing',
    'pause-pending': 'pausing',
    unknown: 'unknown',
    started: 'started',
    starting: 'starting',
    stopping: 'stopping',
    listed: 'in the list',
    unlisted: 'not in the list',
    auto: 'Automatic',
    'delayed-auto': 'Automatic (Delayed Start)',
    manual: 'Manual',
    disabled: 'Disabled',
    missing: 'missing',
    present: 'present',
    absent: 'absent',
    empty: 'empty',
    on: 'on',
    off: 'off',
    'every address': 'every IP address',
    'not ENABLED': 'not ENABLED',
    'no ERROR': 'no ERROR',
  },
  port: (port) => `port ${port}`,
  status: (status) => `status ${status}`,
  error: (code) => `Windows error ${code}`,
});
