import { expect, it } from 'vitest';
import '../../testing/speak-english.ts';
import { known, site, typicalSnapshot } from '../../../shared/testing/machine.ts';
import type { PluginReading, Site } from '../../../shared/snapshot/snapshot.ts';
import { nutshell } from './nutshell.ts';

const text = (at: number, change: Parameters<typeof typicalSnapshot>[0]) => nutshell(typicalSnapshot(change))[at]?.text;

it.each([
  [['started', 'stopped'], '1 of 2 websites running'],
  [['started', 'unknown'], '1 of 2 websites running, 1 unknown'],
  [['unknown'], '0 of 1 website running, 1 unknown'],
] as const)('of sites that are %j says what is known', (states, said) => {
  const sites = states.map((state: Site['state'], index) => site(index + 1, [{}], { state }));
  expect(text(2, { sites: known(sites) })).toBe(said);
});

it.each([
  [true, 6, 'HTTP streaming is running on port 80'],
  [true, 3, 'Windows Media Services is installed. HTTP streaming is on, but isn’t running'],
  [false, 2, 'Windows Media Services is installed. HTTP streaming is off'],
])('of a plug-in that is enabled: %s, status %i, says so', (enabled, status, said) => {
  const plugin: PluginReading = { enabled, status, port: 80, listenAll: true, boundAddresses: [] };
  const { wms } = typicalSnapshot();
  expect(text(3, { wms: { ...wms, plugin: known(plugin) } })).toBe(said);
});
