/** What the pretend machine needs of a network: endpoints that only one holder can have at a time. */

/** One HTTP request as it reached an endpoint. */
export interface AskedOf {
  /** Address and port of the scenario that were asked, not those of the loopback socket. */
  address: string;
  port: number;
  /** `Host` header without a port, lower case; '' when there is none. */
  host: string;
  path: string;
  /** `User-Agent` header; '' when there is none. */
  userAgent: string;
  /** `Pragma` headers; '' when there are none. */
  pragma: string;
}

export interface EndpointAnswer {
  status: number;
  /** The `Server` header. */
  server: string;
  body: string | Buffer;
  /** A page of HTML when left out. */
  contentType?: string;
  /** Headers besides these. */
  headers?: Readonly<Record<string, string>>;
  /** What goes on coming, instead of the body: such an answer has no length. */
  goesOn?: AsyncIterable<Buffer>;
}

/** `answer` is null for protocols other than HTTP: the port is open and says nothing. */
export type Responder = ((asked: AskedOf) => EndpointAnswer) | null;

export interface Bound {
  release(): Promise<void>;
}

export interface Network {
  /** Holds an endpoint of the scenario; null = someone else holds it. */
  bind(address: string, port: number, answer: Responder): Promise<Bound | null>;
  /** Where a client on this PC finds an endpoint of the scenario, whether or not anyone listens there. */
  reach(address: string, port: number): { host: string; port: number };
  /** What differs from real addresses, when this PC cannot offer a loopback address each; else null. */
  readonly fallbackNote: string | null;
  close(): Promise<void>;
}
