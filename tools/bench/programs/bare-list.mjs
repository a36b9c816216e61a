// The least a server can do for the same answer: node:http, pg, the same statements with the same parameters, the same JSON.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { recorded } from '../statements.mjs';

const { port, databaseUrl, statementsFile, replyFile } = JSON.parse(process.argv[2]);
const statements = recorded(statementsFile);
const reply = JSON.parse(readFileSync(replyFile, 'utf8'));
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });

/** How many rows each statement answers with. */
async function sendAll() {
  const counts = [];
  for (const { text, values } of statements) counts.push((await pool.query(text, values)).rows.length);
  return counts;
}

const server = createServer((_request, response) => {
  sendAll().then(
    () => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(reply)),
    (error) => response.writeHead(500).end(error.message),
  );
});
const counts = await sendAll();
if (Math.max(...counts) < reply.items.length) throw new Error(`The statements answer with ${counts.join(', ')} rows and the API's reply has ${reply.items.length}`);
server.listen(port, '127.0.0.1', () => console.log('bare server is up'));
