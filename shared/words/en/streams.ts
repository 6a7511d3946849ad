/** English: what came of a player's first request. */
import { sayStreams } from '../saying/streams.ts';
import { outcomeOfQuestion } from './results.ts';

export const { streamWords, streamsSeen, streamAddressWords } = sayStreams(
  {
    streams: {
      wms: () => 'It streams: Windows Media Services sent the header of the stream, as it does for a player.',
      encoder: (server) => `It streams, but a live encoder does it (Server: ${server}), not Windows Media Services.`,
      other: (server) =>
        server === ''
          ? 'It streams, but the program doesn’t call itself Windows Media Services: its answer has no Server header.'
          : `It streams, but the program only imitates Windows Media Services (Server: ${server}).`,
    },
    no: {
      login: () =>
        'Windows Media Services answers and asks for a user name and password. Share80 doesn’t sign in, so it didn’t see the stream.',
      denied: () =>
        'Windows Media Services answers, but this publishing point denies the connection. After installation, the default publishing point denies everyone.',
      'no-content': () =>
        'Windows Media Services answers, but has nothing to stream at this URL. Check the name of the publishing point and of the file.',
      'said-no': (status) =>
        `Windows Media Services answers with code ${status} and no stream. What its codes mean isn’t published.`,
      elsewhere: (_status, leadsTo) =>
        leadsTo === ''
          ? 'Windows Media Services answers, but points to another URL. Share80 doesn’t follow it.'
          : `Windows Media Services answers, but points to ${leadsTo}. Share80 doesn’t follow it.`,
      'no-header': () => 'Windows Media Services answers, but what it sent isn’t the header of a stream.',
      cut: () => 'Windows Media Services answers, but the header of the stream stopped halfway.',
      'too-long': () =>
        'Windows Media Services answers, but sent more than any header of a stream has. Share80 stopped reading.',
    },
    others: {
      encoder: (server) =>
        `A live encoder answers (Server: ${server}), not Windows Media Services, and sent no stream.`,
      other: (server, status) =>
        server === ''
          ? `It doesn’t stream: something answers with code ${status} and no Server header. It isn’t Windows Media Services.`
          : `It doesn’t stream: the program that answers isn’t Windows Media Services (Server: ${server}, code ${status}).`,
    },
    noHttp: (what) => `It doesn’t stream: ${what}.`,
    unanswered: (what) => `Share80 doesn’t know whether it streams: ${what}.`,
    kinds: { broadcast: 'Broadcast', 'on-demand': 'On demand', unknown: 'Broadcast or on demand: unknown' },
    parts: { audio: 'Audio', video: 'Video', command: 'Commands', image: 'Image', file: 'File', other: 'Other' },
    problems: {
      'not-an-address': 'This isn’t the URL of a stream. Example: mms://media.example.com/sample',
      'other-protocol':
        'Share80 tests streaming over HTTP only. Use a URL that starts with mms://, mmsh://, or http://.',
      'with-login': 'The URL contains a user name or password. Remove it: Share80 never sends one.',
      'not-ipv4': 'The URL has an IPv6 address. Use a name or an IPv4 address.',
      'too-long': 'The URL is too long.',
    },
    notAsked: {
      stopped: 'Not started, so not tested: a request could start it.',
      'not-known': 'Not tested: Share80 couldn’t read whether it’s started, and a request could start it.',
      cache: 'Not tested: its content comes from another server.',
      'too-many': 'Not tested: there are too many publishing points.',
      'not-reachable': 'Not tested: not reachable from here.',
    },
    overview: {
      hint: 'Share80 sent a player’s first request from this PC. It played nothing, and what’s between viewers and the server (firewalls, NAT, DNS) wasn’t tested.',
      untested: 'No publishing point was tested, so Share80 doesn’t know whether anything streams.',
      unread: 'Share80 didn’t read the publishing points, so it doesn’t know whether anything streams.',
      none: 'The server has no publishing point yet, so nothing streams. Add one in Windows Media Services.',
    },
  },
  outcomeOfQuestion,
);

/** The publishing points of a set-up, after it was verified. */
export const streams = {
  heading: 'Streams',
  columns: { url: 'URL for players', byHttp: 'URL over HTTP', result: 'Result' },
};
