import preset from '../../tools/jest/preset.mjs';

export default { ...preset, globalSetup: './src/testing/global-setup.mjs', setupFiles: ['./src/testing/setup-file.mjs'], testTimeout: 30_000 };
