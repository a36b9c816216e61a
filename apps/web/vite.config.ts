import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { browserContracts } from './vite/browser-contracts.ts';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4100';

const primitives = /libs\/ui\/src\/(actions|fields|layout|lists|live|states|words)\//;
const foundation = /web\/src\/app\/(api\/|query\/|live\/|sign-in\/[\w-]+\.ts$|(me|me-key|error-words|Problem|words|nonce)\.tsx?$)/;

/** What nearly every page uses: primitives without a floating kit behind them, and the query and call layer. */
const isGround = (id: string): boolean => foundation.test(id) || (primitives.test(id) && !id.includes('ToolbarButton'));

export default defineConfig({
  plugins: [browserContracts(), react()],
  resolve: { conditions: ['@without-walls/source', ...defaultClientConditions] },
  // The API puts a fresh nonce in its place whenever it serves the page; the dev server has no policy.
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': { target: api }, '/socket.io': { target: api, ws: true } } },
  build: {
    // Which file needs which: read when sizes are measured, never served.
    manifest: true,
    // Small files must not become data: addresses, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The icon set's index names 6000 files; compile only those that are used.
      experimental: { lazyBarrel: true },
      checks: { largeBarrelModules: false },
      output: {
        codeSplitting: {
          groups: [
            // Travels with the first load instead of in twenty little files.
            { name: 'ground', test: isGround, priority: 10, includeDependenciesRecursively: false },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|cookie|set-cookie-parser|@tanstack)[\\/]/, priority: 20 },
            { name: 'video', test: /node_modules[\\/](livekit-client|@livekit)[\\/]/, priority: 20 },
            { name: 'live', test: /node_modules[\\/](socket\.io-client|socket\.io-parser|engine\.io-client|engine\.io-parser|@socket\.io)[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
});
