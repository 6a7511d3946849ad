import { pointNamed } from '../../../shared/stream/stream-address.ts';
import type { AskedOf, EndpointAnswer } from '../sockets/network.ts';
import type { MachineState, PublishingPoint } from './machine-state.ts';
import { describedSample, playedSample } from '../streaming/sample.ts';
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
 * What Windows Media Services answers: a page of references, in an old form of ASX, to whoever is no player; to a player what
 * the publishing point has. Which number says no is published nowhere but for 401; the others are HTTP's own.
 */
export function answerAsWms(state: MachineState, asked: AskedOf): EndpointAnswer {
  const server = `Cougar/${state.wms?.version ?? '9'}`;
  if (PLAYER.test(asked.userAgent)) return answerPlayer(pointAt(state, asked.path), asked, server);
  const references = [asked.host === '' ? asked.address : asked.host, `${asked.address}:${asked.port}`].map(
    (place, index) => `Ref${index + 1}=http://${place}${asked.path}?MSWMExt=.asf\r\n`,
  );
  return { status: 200, server, body: `[Reference]\r\n${references.join('')}\r\n`, contentType: 'video/x-ms-asf' };
}

const NO = { nothing: 404, denied: 403, login: 401 } as const;

function answerPlayer(point: PublishingPoint | null, { pragma }: AskedOf, server: string): EndpointAnswer {
  const no = (status: number): EndpointAnswer => ({ status, server, body: '' });
  if (point === null) return no(NO.nothing);
  if (point.gives !== 'stream') return no(NO[point.gives]);
  if (!point.started && !point.startsWithPlayer) return no(NO.nothing);
  point.started = true;
  const broadcast = point.kind === 'broadcast';
  const features = broadcast ? 'broadcast' : 'seekable,stridable';
  const answer = {
    status: 200,
    server,
    contentType: 'application/vnd.ms.wms-hdr.asfv1',
    headers: { 'Cache-Control': 'no-cache', Pragma: `no-cache,client-id=1,features="${features}"` },
    body: describedSample(broadcast),
  };
  if (!/\bxPlayStrm=1\b/i.test(pragma)) return answer;
  return { ...answer, contentType: 'application/x-mms-framed', goesOn: playedSample(broadcast) };
}

/** The first part of a path names the point; what follows is a file in it, which these have not. */
function pointAt(state: MachineState, path: string): PublishingPoint | null {
  const name = /^\/([^/?]*)\/?(?:\?.*)?$/.exec(path)?.[1]?.toLowerCase();
  const written = (point: PublishingPoint) => encodeURIComponent(pointNamed(point.name)).toLowerCase();
  return state.wms?.points.find((point) => written(point) === name) ?? null;
}
