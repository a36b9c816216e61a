// Debian's packages, where we are root on Debian or a system made from it.
import { readFileSync } from 'node:fs';
import { onPath } from './find.mjs';
import { run } from './processes.mjs';
import { Refusal } from './say.mjs';

export function isDebianRoot({ uid = process.getuid?.(), release = readRelease, apt = onPath(['apt-get']) } = {}) {
  return uid === 0 && Boolean(apt) && /^ID(_LIKE)?=.*debian/m.test(release());
}

function readRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

// RUNLEVEL=1 keeps the packages' own services from starting: ours run on their own ports.
const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };

export async function installPackages(names) {
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env: quiet });
  const updated = await run('apt-get', ['update'], { env: quiet });
  const done = await install();
  if (done.code === 0) return;
  const why = updated.code === 0 ? '' : ' (its package lists could not be fetched either: is there a network?)';
  throw new Refusal(`apt-get could not install ${names.join(' and ')}${why}.`, done.output.split('\n').slice(-8).join('\n'));
}
