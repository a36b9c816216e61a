// How fast the identifier check reads, in a process of its own.
import { measured } from '../measured.mjs';

async function measure({ env }) {
  const { kilobytesPerSecond, p99, ratio } = await measured('detect', { cases: 40, size: 10_240, rounds: 7 }, { env });
  const row = (name, value, unit, goal, better) => ({ suite: 'deidentify', name, value, unit, goal, better });
  return [
    row('check speed', kilobytesPerSecond, 'KB/s', 500, 'higher'),
    row('check of a 10 KB case, p99', p99, 'ms', 25, 'lower'),
    row('speed against a bare scan with six patterns', ratio, '', null, 'higher'),
  ];
}

export const suite = { name: 'deidentify', title: 'the identifier check over synthetic referrals', builds: ['@without-walls/deidentify'], measure };
