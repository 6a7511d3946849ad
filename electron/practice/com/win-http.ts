import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import { askByHttp, type HttpReply } from '../sockets/ask-by-http.ts';
import { asNumber, asText, ComObject, type ScriptEnvironment } from './com-object.ts';
import { allAddresses } from '../machine/addresses.ts';

/** WINHTTP_OPTION for WinHttpRequest: whether redirects are followed. The practice server never sends any. */
const ENABLE_REDIRECTS = 6;
/** HTTPREQUEST_PROXYSETTING_DIRECT */
const DIRECT = 1;
/** What a proxy says of an address that it cannot reach. */
const BAD_GATEWAY = 502;

/** `WinHttp.WinHttpRequest.5.1`. Requests to the machine's own addresses and to `link` go out for real; there is no other network. */
export function winHttpRequest(machine: Machine, { link, ended }: ScriptEnvironment): ComObject {
  const { language } = machine.state.os;
  const refuse = (code: number): never => {
    throw new ComError(code, language);
  };
  let timeout = 30_000;
  let target: { method: string; url: URL } | null = null;
  let reply: HttpReply | null = null;
  let direct = false;
  const headers: Record<string, string> = {};
  const answered = () => reply ?? refuse(CODES.unexpected);

  return new ComObject({
    kind: 'WinHttpRequest',
    properties: {
      Status: { get: () => answered().status },
      ResponseText: { get: () => answered().body },
    },
    methods: {
      SetTimeouts: (...milliseconds) => {
        timeout = Math.max(1, asNumber(milliseconds[3]));
        return undefined;
      },
      SetProxy: (setting) => {
        direct = asNumber(setting) === DIRECT;
        return undefined;
      },
      Open: (method, url, later) => {
        if (later === true || !URL.canParse(asText(url))) return refuse(CODES.badArgument);
        const parsed = new URL(asText(url));
        if (parsed.protocol !== 'http:') return refuse(CODES.httpBadUrl);
        target = { method: asText(method), url: parsed };
        return undefined;
      },
      SetRequestHeader: (name, value) => {
        headers[asText(name)] = asText(value);
        return undefined;
      },
      Option: (option) => (asNumber(option) === ENABLE_REDIRECTS ? true : refuse(CODES.badArgument)),
      GetResponseHeader: (name) => {
        const value = answered().headers[asText(name).toLowerCase()];
        return value ?? refuse(0x80072f76);
      },
      Send: async (body) => {
        const { method, url } = target ?? refuse(CODES.unexpected);
        const effect = await machine.perform({ kind: 'http-request', target: url.href }, 0, {
          run: (what) => what,
          pretended: undefined,
          refused: refuse,
        });
        if (effect?.do === 'half') return refuse(CODES.httpConnectionBroken);
        const { proxy } = machine.state;
        if (proxy !== null && !direct) {
          reply = { status: BAD_GATEWAY, headers: { server: proxy }, body: '' };
          return undefined;
        }
        const place = reachablePlace(machine, url, link);
        if (!place) return refuse(CODES.httpTimedOut);
        const result = await askByHttp({ place, method, url, headers, body: asText(body), timeout, ended });
        if ('failed' in result) {
          return refuse(
            { refused: CODES.httpCannotConnect, silent: CODES.httpTimedOut, broken: CODES.httpConnectionBroken }[
              result.failed
            ],
          );
        }
        reply = result;
        return undefined;
      },
    },
  });
}

/**
 * Where a URL that the script asks for lies on this PC: the machine's own addresses on their loopback places, the
 * program's link as it is. Null = nowhere; the pretend server has no other network.
 */
function reachablePlace(machine: Machine, url: URL, link: string | null): { host: string; port: number } | null {
  const port = Number(url.port === '' ? '80' : url.port);
  if (link !== null && URL.canParse(link) && new URL(link).origin === url.origin) return { host: url.hostname, port };
  const address = url.hostname === 'localhost' ? '127.0.0.1' : url.hostname;
  return allAddresses(machine.state).includes(address) ? machine.network.reach(address, port) : null;
}
