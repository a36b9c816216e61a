// One database and one Redis prefix for each test file.
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
await admin.connect();
await admin.query(`CREATE DATABASE ${name} TEMPLATE ${process.env.TEST_TEMPLATE} STRATEGY FILE_COPY`);
await admin.end();
const url = new URL(process.env.DATABASE_URL);
url.pathname = `/${name}`;
Object.assign(process.env, { DATABASE_URL: url.href, REDIS_PREFIX: name, NODE_ENV: 'test', LOG_LEVEL: 'silent', DEMO_MODE: '1', FINGERPRINT_SECRET: 'a-secret-for-tests-only', FILES_SECRET: 'another-secret-for-tests-only' });
