/** Who listens, as the kernel sees it: `ss -ltn` in the machine's network. */

/** Endpoints as `10.80.7.10:80`, sorted; `0.0.0.0` is every address. */
export function readListeners(ss: string): string[] {
  const endpoints = ss.split('\n').flatMap((line) => {
    const [state, , , local] = line.trim().split(/\s+/);
    return state === 'LISTEN' && local !== undefined ? [local.replace(/^\*:/, '0.0.0.0:')] : [];
  });
  return endpoints.sort();
}
