import type { Voice } from '@without-walls/contracts';

/** "3 agree, 1 differs", or null while nobody has said anything. */
export function voiceWords(voices: readonly Pick<Voice, 'agrees'>[]): string | null {
  const agree = voices.filter((one) => one.agrees).length;
  const differ = voices.length - agree;
  if (voices.length === 0) return null;
  return [agree > 0 ? `${agree} ${agree === 1 ? 'agrees' : 'agree'}` : null, differ > 0 ? `${differ} ${differ === 1 ? 'differs' : 'differ'}` : null].filter(Boolean).join(', ');
}
