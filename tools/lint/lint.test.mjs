import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideImport } from './decide.mjs';
import { missed } from './self-check.mjs';
import { forbiddenWord } from './words.mjs';

const projects = ['lib:contracts', 'lib:domain', 'lib:deidentify', 'lib:fixtures', 'lib:ui', 'app:api', 'app:web', 'app:e2e'].map((tag) => {
  const [kind, name] = tag.split(':');
  return { folder: `${kind}s/${name}`, name: `@without-walls/${name}`, tag };
});
const decide = (path, specifier) => decideImport(path, specifier, projects);
const api = (path) => `apps/api/src/${path}`;

test('allows what the design allows', () => {
  const allowed = [
    ['libs/contracts/src/a.ts', 'zod'],
    ['libs/domain/src/a.ts', '@without-walls/contracts'],
    ['libs/domain/src/a.ts', './b.js'],
    ['libs/domain/src/a.spec.ts', '@jest/globals'],
    ['libs/ui/src/a.tsx', '@mantine/core'],
    [api('people/people.service.ts'), '@nestjs/common'],
    [api('triage/triage.service.ts'), '../cases/cases.service.js'],
    [api('triage/triage.service.ts'), '../cases/cases.reader.js'],
    [api('triage/triage.module.ts'), '../cases/cases.module.js'],
    [api('triage/triage.service.ts'), '../platform/audit/audit-trail.js'],
    [api('cases/cases.api.spec.ts'), '../testing/world.js'],
    [api('cases/cases.api.spec.ts'), '../triage/triage.repository.js'],
    [api('entities.ts'), './cases/case.entity.js'],
    [api('demo/seed.ts'), '@without-walls/fixtures'],
    ['apps/web/src/cases/a.tsx', '@without-walls/domain'],
    ['apps/web/vite.config.ts', 'node:path'],
    ['tools/start.mjs', 'node:fs'],
  ];
  for (const [path, specifier] of allowed) assert.equal(decide(path, specifier), null, `${path} imports ${specifier}`);
});

test('refuses what points backwards, reaches into, or leaves its place', () => {
  const refused = [
    ['libs/domain/src/a.ts', '@without-walls/fixtures', /may import only lib:contracts/],
    ['libs/deidentify/src/a.ts', 'zod', /no npm package/],
    ['libs/contracts/src/a.ts', 'node:crypto', /must run anywhere/],
    ['apps/web/src/a.tsx', '@without-walls/api', /not app:api/],
    [api('cases/cases.service.ts'), '@without-walls/fixtures', /not lib:fixtures/],
    [api('platform/x/y.ts'), '../../cases/cases.service.js', /platform imports no slice/],
    [api('cases/a.ts'), '../triage/triage.service.js', /cases comes before triage/],
    [api('triage/a.ts'), '../cases/case.entity.js', /only the doors/],
    [api('today/a.ts'), '../reports/reports.service.js', /imported by nobody/],
    [api('wards/a.ts'), '../cases/cases.service.js', /wards is not in the order/],
    [api('cases/a.ts'), '../testing/world.js', /Only specs/],
    [api('cases/a.ts'), '../app.module.js', /may not reach up/],
    [api('cases/a.ts'), '../../../web/src/a.js', /leaves apps\/api/],
  ];
  for (const [path, specifier, why] of refused) assert.match(decide(path, specifier) ?? 'allowed', why, `${path} imports ${specifier}`);
});

test('objects to words on screen, not to code or fixed terms', () => {
  assert.equal(forbiddenWord('<p>Your patient waits</p>').word, 'patient');
  assert.equal(forbiddenWord("title: 'Pain sufferers'").word, 'sufferers');
  assert.equal(forbiddenWord('<p>An ECHO round</p>').word, 'ECHO');
  assert.equal(forbiddenWord('// the patient is never named'), null);
  assert.equal(forbiddenWord("label: 'Outpatient clinic'"), null);
  assert.equal(forbiddenWord("kind === 'echo'"), null);
});

test('a violation that nothing found is reported', () => {
  const files = [{ path: 'v/a.ts', expected: 'r(x)' }, { path: 'v/b.ts', expected: null }];
  assert.deepEqual(missed(files, [{ path: 'v/a.ts', rule: 'r(x)' }]).length, 1);
  assert.match(missed(files, [])[0], /breaks r\(x\) and the lint did not find it/);
});
