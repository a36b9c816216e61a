// Refuses the wrong Node before anything else can fail in a less readable way.
import { Refusal } from './say.mjs';

export const leastNode = '20.19.0';

const parts = (version) => version.replace(/^v/, '').split('.').map(Number);

/** True when `version` is `least` or newer (three numbers each, an optional leading v). */
export function atLeast(version, least) {
  const have = parts(version);
  const want = parts(least);
  for (let i = 0; i < 3; i += 1) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export function checkNode(version = process.versions.node) {
  if (atLeast(version, leastNode)) return;
  throw new Refusal(`Node ${leastNode} or newer is needed and this is ${version}: install it from https://nodejs.org (or with nvm, fnm or your package manager) and try again.`);
}

export function checkPlatform(platform = process.platform) {
  if (platform === 'linux' || platform === 'darwin') return;
  throw new Refusal(`These commands run on Linux and macOS and this is ${platform}: use WSL 2, or "docker compose up" instead.`);
}
