const key = 'lobby-sound';

/** The sound is on unless it was switched off on this device. */
export const soundIsOn = (): boolean => localStorage.getItem(key) !== 'off';
export const setSound = (on: boolean): void => (on ? localStorage.removeItem(key) : localStorage.setItem(key, 'off'));

const notes = [523.25, 659.25];
const loudness = 0.06;

/** Two soft notes, half a second. Nothing is fetched for it, and a browser that forbids sound is silent. */
export function chime(): void {
  if (!soundIsOn()) return;
  const context = new AudioContext();
  notes.forEach((pitch, index) => {
    const [tone, gain, at] = [context.createOscillator(), context.createGain(), context.currentTime + index * 0.18];
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(loudness, at + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.32);
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.35);
  });
  setTimeout(() => void context.close(), 1000);
}
