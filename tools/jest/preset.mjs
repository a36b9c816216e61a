// The one Jest configuration: native ES modules, SWC with decorator metadata, libraries resolved from source.
import { requireEsm } from './require-esm.mjs';

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx: false },
    target: 'es2022',
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { ...requireEsm, '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@without-walls/source', 'node', 'node-addons'] },
};
