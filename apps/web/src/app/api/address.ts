export type AddressPart = string | number | boolean | null | undefined;
type Parts = { params?: Record<string, AddressPart>; query?: Record<string, AddressPart> };

/** Fills `:name` of an endpoint's path and appends the query; empty values are left out. Throws when a parameter is missing. */
export function addressOf(path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === '') throw new Error(`Path parameter ${name} is missing for ${path}`);
    return encodeURIComponent(String(value));
  });
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '').map(([name, value]): [string, string] => [name, String(value)]);
  const search = new URLSearchParams(pairs).toString();
  return `/api${filled}${search ? `?${search}` : ''}`;
}
