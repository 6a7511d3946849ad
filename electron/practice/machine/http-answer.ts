import type { AskedOf, EndpointAnswer } from '../sockets/network.ts';
import type { MachineState } from './machine-state.ts';
import { eraOf } from './era.ts';
import { registrations } from './http-sys.ts';

/** What Http.sys hands back on one of its endpoints: a site's page, or its own refusal when no site is there. */
export function answerAsHttpSys(state: MachineState, asked: AskedOf): EndpointAnswer {
  const { iis, httpSys } = eraOf(state.os);
  const here = registrations(state).filter(
    (r) => !r.secure && r.port === asked.port && (r.ip === '' || r.ip === asked.address),
  );
  const path = asked.path.toLowerCase();
  const program = here.find((r) => r.user.kind === 'program' && path.startsWith(r.user.path.toLowerCase()));
  if (program) return { status: 200, server: httpSys, body: 'A program that uses Http.sys\n' };
  const sites = here.filter((r) => r.user.kind === 'site');
  const site = sites.find((r) => r.host !== '' && r.host === asked.host) ?? sites.find((r) => r.host === '');
  if (site) return { status: 200, server: iis, body: '<html><body>A web site of the practice server</body></html>\n' };
  // Host headers only: the name that was asked for is nobody's.
  if (sites.length > 0) return { status: 400, server: httpSys, body: '<h1>Bad Request</h1>\n' };
  return { status: 404, server: httpSys, body: '<h1>Not Found</h1>\n' };
}

/** How a player of Windows Media begins its name. */
const PLAYER = /^NSPlayer\//i;

/**
 * What Windows Media Services answers: a page of references, in an old form of ASX, to whoever is no player; a player gets
 * no stream here, as on a server whose Default publishing point has nothing to give.
 */
export function answerAsWms(state: MachineState, asked: AskedOf): EndpointAnswer {
  const server = `Cougar/${state.wms?.version ?? '9'}`;
  if (PLAYER.test(asked.userAgent)) return { status: 404, server, body: '' };
  const references = [asked.host === '' ? asked.address : asked.host, `${asked.address}:${asked.port}`].map(
    (place, index) => `Ref${index + 1}=http://${place}${asked.path}?MSWMExt=.asf\r\n`,
  );
  return { status: 200, server, body: `[Reference]\r\n${references.join('')}\r\n`, contentType: 'video/x-ms-asf' };
}
