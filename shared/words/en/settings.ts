/** English: the settings that Share80 relies on. */
import type { SETTINGS } from '../../knowledge/settings.ts';

export const settings: Record<keyof typeof SETTINGS, { meaning: string; source: string }> = {
  listenList: {
    meaning: 'The IP addresses that Http.sys can use, for all its programs and all ports. Empty means all.',
    source: 'Microsoft documentation of the Http.sys IP listen list',
  },
  hotfixValue: {
    meaning: '1: Http.sys listens only where websites are bound. Needs the hotfix or Service Pack 2.',
    source: 'KB 328728 names KB 892847. The name of the value is from memory, not from a published text',
  },
  loopbackEntry: {
    meaning:
      'Meant to keep http://localhost working. Later versions of Windows need this entry; for Windows Server 2003, it’s unknown.',
    source: 'Field reports about later versions of Windows; no text about Windows Server 2003',
  },
  neededLoopback: {
    meaning: 'Keeps http://localhost working. This version of Windows needs this entry.',
    source: 'Field reports about this version of Windows and later ones',
  },
  plugin: {
    meaning: 'Streams over HTTP. If no IP address is selected, it uses all.',
    source: 'Windows Media Services SDK',
  },
  socketPooling: {
    meaning: 'Worked in IIS 5.0. It exists in the metabase of IIS 6.0, but does nothing.',
    source: 'Microsoft documentation of IIS 6.0 (metabase property)',
  },
  ownSockets: {
    meaning: 'Lets IIS listen only where a website is bound, of one website or of all.',
    source: 'Microsoft KB 238131; documentation of the IIS 5.0 metabase (better for each website than for all)',
  },
  removedValue: {
    meaning: 'Takes a value away from a node, so that it inherits again. An undo needs it.',
    source: 'The script adsutil.vbs, which comes with IIS 5.0. Share80 reads each value again',
  },
  services4: {
    meaning: 'The services of Windows Media Services 4.1. Share80 only looks whether they are there.',
    source: 'From memory, not from a published text',
  },
  header4: {
    meaning: 'How Windows Media Services 4.1 answers over HTTP. Share80 recognizes it by this.',
    source: 'The rule is the protocol’s own (MS-WMSP); that this version says so is inferred',
  },
};
