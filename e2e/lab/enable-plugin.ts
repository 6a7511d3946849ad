import type { Wine } from './wine.ts';

const FOLDER = 'C:\\lab';

/**
 * Does by a script of its own what an administrator does in the console: selects these addresses for the plug-in and
 * enables it. Answers what the automation object said: `enable: done` or the error code, then `enabled:` and `status:`.
 */
export async function enablePlugin(wine: Wine, addresses: readonly string[] | 'all'): Promise<string[]> {
  await wine.write(`${FOLDER}\\said.txt`, '');
  await wine.write(`${FOLDER}\\plugin.js`, script(addresses));
  await wine.script(`${FOLDER}\\plugin.js`);
  const said = (await wine.read(`${FOLDER}\\said.txt`)).trimEnd().split('\r\n');
  // A script that fails ends with status 0 all the same.
  if (said.pop() !== 'END') throw new Error('the script that enables the plug-in did not reach its end');
  return said;
}

function script(addresses: readonly string[] | 'all'): string {
  const selected = addresses === 'all' ? [] : addresses;
  return `
var out = new ActiveXObject('Scripting.FileSystemObject').CreateTextFile('C:\\\\lab\\\\said.txt', true);
var plugin = new ActiveXObject('WMSServer.Server').ControlProtocols.Item('WMS HTTP Server Control Protocol');
var settings = plugin.CustomInterface;
plugin.Enabled = false;
settings.Port = 80;
settings.BoundIPAddresses.RemoveAll();
${selected.map((address) => `settings.BoundIPAddresses.Add('${address}');`).join('\n')}
settings.ListenAllIPAddresses = ${addresses === 'all'};
var outcome = 'done';
try { plugin.Enabled = true; } catch (error) { outcome = (error.number >>> 0).toString(16); }
out.WriteLine('enable: ' + outcome);
out.WriteLine('enabled: ' + plugin.Enabled);
out.WriteLine('status: ' + plugin.Status);
out.WriteLine('END');
out.Close();
`;
}
