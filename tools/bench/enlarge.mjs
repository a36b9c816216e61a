// More rows of the kind the demo has, so that reads meet a network of some years and rounds meet a full house.
import { createHash, randomBytes } from 'node:crypto';

/** Letters and digits of a case code that are not mistaken for each other. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The code with this number: `QK7-M2P`, another for every number below 32^6. */
export function codeOf(number) {
  const digits = Array.from({ length: 6 }, (_, place) => letters[Math.floor(number / letters.length ** place) % letters.length]).reverse();
  return `${digits.slice(0, 3).join('')}-${digits.slice(3).join('')}`;
}

/** Fills the cases up to `wanted` with copies of those that are no drafts: other ids and codes, changed minutes apart. */
export async function enlargeCases(client, wanted) {
  const { rows: columns } = await client.query("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'cases'");
  const { rows: [{ count }] } = await client.query('SELECT count(*)::int AS count FROM cases');
  const codes = Array.from({ length: wanted - count }, (_, i) => codeOf(5_000_000 + i * 7_919));
  const own = { id: 'gen_random_uuid()', code: 'fresh.code', updated_at: "model.updated_at - fresh.place * interval '7 minutes'" };
  const names = columns.map((column) => column.name);
  await client.query(
    `WITH models AS (SELECT *, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS of FROM cases WHERE state NOT IN ('draft', 'withdrawn')),
          fresh AS (SELECT code, ordinality AS place FROM unnest($1::text[]) WITH ORDINALITY AS given (code, ordinality))
     INSERT INTO cases (${names.join(', ')}) SELECT ${names.map((name) => own[name] ?? `model.${name}`).join(', ')} FROM fresh JOIN models AS model ON model.place = fresh.place % model.of`,
    [codes],
  );
  await client.query('VACUUM ANALYZE');
}

/** Adds signed-in members to the network of `memberId`, as presenters at its site: the token of each one's cookie. */
export async function addMembers(client, memberId, count) {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'));
  await client.query(
    `WITH fresh AS (SELECT hash, place, gen_random_uuid() AS member, gen_random_uuid() AS account FROM unnest($1::text[]) WITH ORDINALITY AS given (hash, place)),
          accounts AS (INSERT INTO accounts (id, email) SELECT account, 'member-' || place || '@bench.example' FROM fresh),
          members AS (INSERT INTO members (id, network_id, account_id, site_id, name, profession, roles)
                      SELECT member, model.network_id, account, model.site_id, 'Member ' || place, 'GP', '{presenter}' FROM fresh, members AS model WHERE model.id = $2)
     INSERT INTO sign_ins (id, token_hash, account_id, member_id, created_at, last_seen_at, expires_at, device)
     SELECT gen_random_uuid(), hash, account, member, now(), now(), now() + interval '12 hours', 'bench' FROM fresh`,
    [hashes, memberId],
  );
  return tokens;
}

/** Signs in members who are there already: the token of each one's cookie, in their order. */
export async function signInMembers(client, memberIds) {
  const tokens = memberIds.map(() => randomBytes(32).toString('base64url'));
  await client.query(
    `INSERT INTO sign_ins (id, token_hash, account_id, member_id, created_at, last_seen_at, expires_at, device)
     SELECT gen_random_uuid(), given.hash, m.account_id, m.id, now(), now(), now() + interval '12 hours', 'bench' FROM unnest($1::uuid[], $2::text[]) AS given (id, hash) JOIN members m ON m.id = given.id`,
    [memberIds, tokens.map((token) => createHash('sha256').update(token).digest('hex'))],
  );
  return tokens;
}
