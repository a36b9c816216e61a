import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

const entry = fileURLToPath(new URL('../../../libs/contracts/src/index.ts', import.meta.url));
const name = '@without-walls/contracts';
const virtual = '\0browser-contracts';

type Described = { id: string; method: string; path: string; produces?: string };

function isEndpoint(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
}

/** Plain data survives JSON unchanged; schemas and functions do not. */
function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

function line(key: string, value: unknown): string {
  if (isEndpoint(value)) return `export const ${key} = ${JSON.stringify({ id: value.id, method: value.method, path: value.path, produces: value.produces })};`;
  if (isPlain(value)) return `export const ${key} = ${JSON.stringify(value)};`;
  return `export { ${key} } from ${JSON.stringify(entry)};`;
}

/**
 * Gives the browser the contracts without their schemas: an endpoint is its id, method and path, a list is a list.
 * zod and the schemas are 38 KB gzipped; the API validates, so only a page that imports a schema itself pays for it.
 */
export function browserContracts(): Plugin {
  return {
    name: 'browser-contracts',
    enforce: 'pre',
    resolveId: (id) => (id === name ? { id: virtual, moduleSideEffects: false } : null),
    async load(id) {
      if (id !== virtual) return null;
      const { module, dependencies } = await runnerImport<Record<string, unknown>>(entry);
      for (const file of dependencies) this.addWatchFile(file);
      return Object.entries(module).map(([key, value]) => line(key, value)).join('\n');
    },
    transform: (code, id) => (/libs\/(contracts|domain|deidentify)\/src\//.test(id) ? { code, moduleSideEffects: false } : null),
  };
}
