import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readConfig, settingNames } from './config.js';

const needed = { DATABASE_URL: 'postgres://localhost/x', REDIS_URL: 'redis://localhost' };

describe('the settings', () => {
  it('stand in the example, every one', () => {
    const named = readFileSync(new URL('../../../../../.env.example', import.meta.url), 'utf8');
    expect(settingNames.filter((name) => !new RegExp(`^${name}=`, 'm').test(named))).toEqual([]);
  });
  it('refuse, in production, secrets that everybody knows', () => {
    expect(() => readConfig({ ...needed, NODE_ENV: 'production' })).toThrow(/FINGERPRINT_SECRET: .*\n.*FILES_SECRET: /);
    expect(readConfig({ ...needed, NODE_ENV: 'production', FINGERPRINT_SECRET: 'x'.repeat(32), FILES_SECRET: 'y'.repeat(32) }).environment).toBe('production');
    expect(readConfig({ ...needed, NODE_ENV: 'development' }).environment).toBe('development');
  });
});
