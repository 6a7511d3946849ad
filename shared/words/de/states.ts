/** German: the states of services, websites, registry values and the plug-in. */
import { sayStates } from '../saying/states.ts';

/** A line of the machine's words for a state. */
export const statesWords = sayStates({
  words: {
    running: 'läuft',
    stopped: 'beendet',
    'start-pending': 'wird gestartet',
    'stop-pending': 'wird beendet',
    paused: 'angehalten',
    'continue-pending': 'wird fortgesetzt',
    'pause-pending': 'wird angehalten',
    unknown: 'unbekannt',
    started: 'gestartet',
    starting: 'wird gestartet',
    stopping: 'wird beendet',
    listed: 'in der Liste',
    unlisted: 'nicht in der Liste',
    auto: 'Automatisch',
    'delayed-auto': 'Automatisch (Verzögerter Start)',
    manual: 'Manuell',
    disabled: 'Deaktiviert',
    missing: 'fehlt',
    present: 'vorhanden',
    absent: 'nicht vorhanden',
    empty: 'leer',
    on: 'eingeschaltet',
    off: 'ausgeschaltet',
    'every address': 'jede IP-Adresse',
    'not ENABLED': 'nicht ENABLED',
    'no ERROR': 'kein ERROR',
  },
  port: (port) => `Port ${port}`,
  status: (status) => `Status ${status}`,
  error: (code) => `Windows-Fehler ${code}`,
});
