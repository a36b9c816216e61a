// Loaded into the API with --import: writes down every statement it sends, with its parameters as they are.
import { appendFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import pg from 'pg';

const file = process.env.BENCH_STATEMENTS;
const client = pg.Client.prototype;
const send = Reflect.get(client, 'query');

client.query = function recorded(config, values, ...rest) {
  const text = typeof config === 'string' ? config : config?.text;
  const given = Array.isArray(values) ? values : (config?.values ?? []);
  if (text) appendFileSync(file, `${serialize({ text, values: given }).toString('base64')}\n`);
  return send.call(this, config, values, ...rest);
};
