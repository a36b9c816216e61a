// The words that `npm start` understands.
import { Refusal } from '../lib/say.mjs';

const known = { '--fresh': 'fresh', '--dev': 'dev', '--no-video': 'noVideo', '--help': 'help', '-h': 'help' };

export const usage = `npm start [-- --fresh] [-- --dev] [-- --no-video]

  --fresh      throw away the data in .data and begin anew
  --dev        also start the web's dev server, and rebuild and restart on every change
  --no-video   do not start or build LiveKit

Settings are environment variables, also read from .env: see .env.example.`;

export function parseOptions(args) {
  const options = { fresh: false, dev: false, noVideo: false, help: false };
  for (const arg of args) {
    const name = known[arg];
    if (!name) throw new Refusal(`"${arg}" is not an option of npm start: it knows ${Object.keys(known).slice(0, 4).join(', ')}.`);
    options[name] = true;
  }
  return options;
}
