import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { browserContracts } from './vite/browser-contracts.ts';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [browserContracts(), react()],
  resolve: { conditions: ['@without-walls/source', ...defaultClientConditions] },
  server: { proxy: { '/api': { target: api }, '/socket.io': { target: api, ws: true } } },
  build: {
    // Small files must not become data: addresses, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The icon set's index names 6000 files; compile only those that are used.
      experimental: { lazyBarrel: true },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|cookie|set-cookie-parser|@tanstack)[\\/]/, priority: 20 },
            { name: 'video', test: /node_modules[\\/](livekit-client|@livekit)[\\/]/, priority: 20 },
            { name: 'live', test: /node_modules[\\/](socket\.io-client|socket\.io-parser|engine\.io-client|engine\.io-parser|@socket\.io)[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
});
