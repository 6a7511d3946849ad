/** `defaults` with what is given put over them; undefined counts as not given. */
export function withDefaults<T extends object>(defaults: T, given: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const result = { ...defaults };
  for (const key of Object.keys(defaults) as (keyof T)[]) {
    const value = given[key];
    if (value !== undefined) result[key] = structuredClone(value);
  }
  return result;
}
