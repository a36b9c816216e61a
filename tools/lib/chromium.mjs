// A Chromium for the browser journeys: the one named, the one on PATH, or Debian's.
import { installPackages, isDebianRoot } from './apt.mjs';
import { isProgram, onPath } from './find.mjs';
import { Refusal, step } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const onMac = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

export const noChromium = 'no Chromium was found: install one ("apt install chromium") or set CHROMIUM to its path';

/** `{ path }` or `{ reason }`. A CHROMIUM that does not exist is a mistake, not an absence. */
export async function findChromium(env = process.env) {
  if (env.CHROMIUM) return named(env.CHROMIUM);
  const found = onPath(names, env) ?? onMac.find(isProgram);
  if (found) return { path: found };
  if (!isDebianRoot()) return { reason: noChromium };
  step('Installing Chromium from Debian.');
  try {
    await installPackages(['chromium']);
  } catch (error) {
    return { reason: `Chromium could not be installed: ${error.message}` };
  }
  const installed = onPath(names, env);
  return installed ? { path: installed } : { reason: noChromium };
}

function named(path) {
  if (!isProgram(path)) throw new Refusal(`CHROMIUM is "${path}", and there is no program there.`);
  return { path };
}
