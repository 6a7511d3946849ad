import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import { askByHttp, type HttpReply } from '../sockets/ask-by-http.ts';
import { asNumber, asText, ComObject, type ScriptEnvironment } from './com-object.ts';
import { allAddresses } from '../machine/addresses.ts';

/** WinHttpRequestOption_EnableRedirects */
const ENABLE_REDIRECTS = 6;
/** WinHttpRequestAutoLogonPolicy */
const ONLY_IF_BYPASS_PROXY = 1;
const NEVER = 2;
const MOST_REDIRECTS = 10;
/** HTTPREQUEST_PROXYSETTING_DIRECT */
const DIRECT = 1;
/** What a proxy says of an address that it cannot reach. */
const BAD_GATEWAY = 502;

interface Asked {
  method: string;
  url: URL;
  body: string;
  headers: Record<string, string>;
}

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
  let followsRedirects = true;
  let logsOn = ONLY_IF_BYPASS_PROXY;
  const headers: Record<string, string> = {};
  const answered = () => reply ?? refuse(CODES.unexpected);

  async function ask({ method, url, body, headers: sent }: Asked): Promise<HttpReply> {
    const place = reachablePlace(machine, url, link);
    if (!place) return refuse(CODES.httpTimedOut);
    const result = await askByHttp({ place, method, url, headers: sent, body, timeout, ended });
    if (!('failed' in result)) return result;
    return refuse(
      { refused: CODES.httpCannotConnect, silent: CODES.httpTimedOut, broken: CODES.httpConnectionBroken }[
        result.failed
      ],
    );
  }

  /** As WinHTTP does it by itself: logs on where it is asked to, and goes where it is sent, unless it may not. */
  async function exchange(asked: Asked, redirects = 0): Promise<HttpReply> {
    const result = await ask(asked);
    const offer = /^(NTLM|Negotiate)\b/i.exec(result.headers['www-authenticate'] ?? '')?.[1];
    if (result.status === 401 && offer !== undefined && logsOn !== NEVER && !('Authorization' in asked.headers)) {
      return exchange({ ...asked, headers: { ...asked.headers, Authorization: `${offer} Administrator` } }, redirects);
    }
    const location = result.headers['location'];
    if (!followsRedirects || !/^30[1278]$/.test(String(result.status)) || location === undefined) return result;
    if (redirects >= MOST_REDIRECTS || !URL.canParse(location, asked.url.href)) return result;
    const url = new URL(location, asked.url.href);
    return exchange({ ...asked, method: 'GET', url, body: '' }, redirects + 1);
  }

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
      Option: (option, value) => {
        if (asNumber(option) !== ENABLE_REDIRECTS) return refuse(CODES.badArgument);
        if (value !== undefined) followsRedirects = value === true;
        return followsRedirects;
      },
      SetAutoLogonPolicy: (policy) => {
        // It belongs to a request that was opened and not yet sent.
        if (target === null || reply !== null) return refuse(CODES.unexpected);
        logsOn = asNumber(policy);
        return undefined;
      },
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
        reply = await exchange({ method, url, body: asText(body), headers });
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
