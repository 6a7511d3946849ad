/** English: the settings that Share80 relies on. */
import type { SETTINGS } from '../../knowledge/settings.ts';

export const settings: Record<keyof typeof SETTINGS, { meaning: string; source: string }> = {
  listenList: {
    meaning: 'Addresses that Http.sys listens on, for every program that uses it and every port. Empty = all.',
    source: 'Microsoft documentation of the Http.sys IP inclusion list (httpcfg iplisten)',
  },
  hotfixValue: {
    meaning: '1 = Http.sys listens only where web sites are bound. Needs the hotfix, or Service Pack 2.',
    source: 'KB 892847 is named by KB 328728; the name of its value is remembered, not read in a published text',
  },
  loopbackEntry: {
    meaning:
      'Meant to keep http://localhost working. On later Windows it is lost without this entry; on 2003 this is unknown.',
    source: 'Field reports about later Windows; no text about Server 2003',
  },
  plugin: {
    meaning: 'Streams over HTTP. Selected addresses with none selected means all addresses.',
    source: 'KB 328728 and the Windows Media Services 9 Series SDK',
  },
  socketPooling: {
    meaning: 'Worked in IIS 5. It exists in the IIS 6 metabase and does nothing there.',
    source: 'Microsoft documentation of IIS 6.0 (metabase property)',
  },
};
