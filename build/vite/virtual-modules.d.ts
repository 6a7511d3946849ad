declare module 'virtual:agent' {
  /** The whole agent as the server receives it: plain ASCII, CRLF line ends, ECMAScript 3. */
  export const agentText: string;
  /** What is run before the agent: it ends with 3 where the script engine is too old for it. */
  export const engineText: string;
  /** The agent's parts in the order in which they are joined; together they are `agentText`. */
  export const agentParts: readonly string[];
}

declare module 'virtual:script-host-worker' {
  /** The practice script host as one CommonJS text, for `new Worker(workerCode, { eval: true })`. */
  export const workerCode: string;
}

declare module 'virtual:sample-stream' {
  /** The stream of the practice servers, a file in the Advanced Systems Format, in base64. */
  export const sampleBase64: string;
}
