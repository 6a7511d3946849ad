const LIMIT_MS = 10_000;

/** Who answers there by HTTP: the `Server:` header, null when there is none. Rejects when nobody answers. */
export async function serverOf(address: string, port = 80): Promise<string | null> {
  const answer = await fetch(`http://${address}:${port}/`, { signal: AbortSignal.timeout(LIMIT_MS) });
  await answer.arrayBuffer();
  return answer.headers.get('server');
}
