// Ten years of curricula with all who learnt in them, laid into a database that has the demo: what a network has when it is old.
import { randomUUID } from 'node:crypto';
import { addMembers } from './enlarge.mjs';

const day = (ms) => new Date(ms).toISOString().slice(0, 10);
const week = 7 * 86_400_000;

/** The first days of so many curricula of so many years: on the days of one week, whole weeks ago. */
export function firstDays(count, years, now = Date.now()) {
  const weeks = Math.ceil((years * 365.25) / 7);
  return Array.from({ length: count }, (_, i) => day(now - weeks * week - (i % 7) * 86_400_000));
}

/** Copies rows of a table with all columns that it has now; `own` says in SQL what differs. `from` joins what `own` speaks of to the row `model`. */
async function copy(client, table, own, from, values) {
  const { rows } = await client.query("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1", [table]);
  const names = rows.map((row) => row.name);
  await client.query(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => own[name] ?? `model.${name}`).join(', ')} FROM ${table} AS model ${from}`, values);
}

async function layCurricula(client, ids, days) {
  const given = 'CROSS JOIN unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS given (id, first_day, number)';
  const rule = "model.rule || jsonb_build_object('firstDay', given.first_day, 'weekday', extract(isodow FROM given.first_day)::int)";
  await copy(client, 'curricula', { id: 'given.id', name: "'Curriculum ' || given.number", rule, closures: "'[]'", holidays: 'NULL' }, given, [ids, days]);
  const first = 'CROSS JOIN unnest($1::uuid[]) AS given (id) WHERE model.curriculum_id <> ALL ($1) AND model.curriculum_id = (SELECT curriculum_id FROM lectures ORDER BY id LIMIT 1)';
  await copy(client, 'lectures', { id: 'gen_random_uuid()', curriculum_id: 'given.id' }, first, [ids]);
}

/** One place a week; every thirteenth teaches nothing, and what was due moves on. All have a speaker. */
async function laySlots(client, ids, days, weeks) {
  await client.query(
    `WITH speakers AS (SELECT array_agg(DISTINCT speaker_id) AS ids FROM slots WHERE speaker_id IS NOT NULL),
          places AS (SELECT given.id AS curriculum, given.first_day + 7 * w AS day, w, CASE WHEN w % 13 <> 12 THEN w - w / 13 END AS n
                     FROM unnest($1::uuid[], $2::date[]) AS given (id, first_day) CROSS JOIN generate_series(0, $3::int) AS w)
     INSERT INTO slots (id, network_id, curriculum_id, day, starts_at, kind, reason, lecture_id, cycle, speaker_id, speaker_state)
     SELECT gen_random_uuid(), c.network_id, p.curriculum, p.day, (p.day + time '12:30') AT TIME ZONE 'Europe/London', CASE WHEN n IS NULL THEN 'skipped' WHEN p.day < current_date THEN 'held' ELSE 'open' END,
            CASE WHEN n IS NULL THEN 'No session this week' END, l.id, n / 21 + 1, CASE WHEN n IS NOT NULL THEN speakers.ids[1 + w % cardinality(speakers.ids)] END, CASE WHEN n IS NULL THEN 'none' ELSE 'confirmed' END
     FROM places p JOIN curricula c ON c.id = p.curriculum CROSS JOIN speakers LEFT JOIN lectures l ON l.curriculum_id = p.curriculum AND l.position = n % 21 + 1`,
    [ids, days, weeks],
  );
}

/**
 * A locked sheet for each week that taught. Every learner has one curriculum, came in at a week of their own, stayed for one to five
 * cycles and missed one week in four; one in fifty never left.
 */
async function layAttendance(client, ids) {
  await client.query(
    `INSERT INTO attendance_sheets (id, network_id, occasion_id, item_id, curriculum_id, lecture_id, title, window_from, window_to, session_minutes, present_percent, state, locked_at)
     SELECT gen_random_uuid(), s.network_id, s.id, s.id, s.curriculum_id, s.lecture_id, l.title, s.starts_at, s.starts_at + interval '20 minutes', 90, 80, 'locked', s.starts_at
     FROM slots s JOIN lectures l ON l.id = s.lecture_id WHERE s.kind = 'held' AND s.curriculum_id = ANY ($1)`,
    [ids],
  );
  await client.query(
    `WITH learners AS (SELECT m.id, (row_number() OVER (ORDER BY a.email) - 1)::int AS i FROM members m JOIN accounts a ON a.id = m.account_id WHERE a.email LIKE 'member-%@bench.example'),
          stays AS (SELECT id, i, 1 + i % cardinality($1::uuid[]) AS number, CASE WHEN i / 10 % 50 = 0 THEN 0 ELSE i / 10 * 37 % 480 END AS joined, CASE WHEN i / 10 % 50 = 0 THEN 1000 ELSE 21 * (1 + i / 10 % 5) END AS weeks FROM learners),
          held AS (SELECT h.*, given.number, row_number() OVER (PARTITION BY h.curriculum_id ORDER BY h.window_from) - 1 AS week FROM attendance_sheets h JOIN unnest($1::uuid[]) WITH ORDINALITY AS given (id, number) ON given.id = h.curriculum_id)
     INSERT INTO attendances (sheet_id, member_id, network_id, lecture_id, how, at, minutes, credit_minutes, percent, met, locked)
     SELECT h.id, s.id, h.network_id, h.lecture_id, 'room', h.window_from, 16 + (h.week + s.i) % 5, 60 + (h.week + s.i) % 5, 80 + (h.week + s.i) % 5 * 5, true, true
     FROM stays s JOIN held h ON h.number = s.number AND h.week >= s.joined AND h.week < s.joined + s.weeks WHERE (h.week * 7 + s.i / 10 * 5) % 4 <> 0`,
    [ids],
  );
}

/** What was laid: ids of curricula, each with its first day, and each learner's cookie with the curriculum they learn in. */
export async function layDecade(client, { years, curricula, learners, modelMemberId }) {
  const ids = Array.from({ length: curricula }, () => randomUUID());
  const days = firstDays(curricula, years);
  const ahead = 57;
  await layCurricula(client, ids, days);
  await laySlots(client, ids, days, Math.ceil((years * 365.25) / 7) + ahead);
  await addMembers(client, modelMemberId, learners);
  await layAttendance(client, ids);
  await client.query('VACUUM ANALYZE');
  const count = async (sql) => (await client.query(sql, [ids])).rows[0].n;
  return {
    ids, days,
    slots: await count('SELECT count(*)::int AS n FROM slots WHERE curriculum_id = ANY ($1)'),
    credits: await count('SELECT count(*)::int AS n FROM attendances a JOIN attendance_sheets h ON h.id = a.sheet_id WHERE h.curriculum_id = ANY ($1) AND a.met AND a.locked'),
  };
}
