import { useSyncExternalStore } from 'react';

export type ColourScheme = 'auto' | 'light' | 'dark';

const key = 'without-walls.colours';
const listeners = new Set<() => void>();
const deviceIsDark = matchMedia('(prefers-color-scheme: dark)');

function read(): ColourScheme {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

/** Puts the chosen scheme on the page. Called before anything is drawn, so that nobody who chose dark sees a white flash. */
export function applyColourScheme(): void {
  const scheme = read();
  const dark = scheme === 'dark' || (scheme === 'auto' && deviceIsDark.matches);
  // The component kit's style sheets ask for this attribute.
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  for (const listener of listeners) listener();
}

function setScheme(scheme: ColourScheme): void {
  localStorage.setItem(key, scheme);
  applyColourScheme();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

deviceIsDark.addEventListener('change', applyColourScheme);
window.addEventListener('storage', (event) => {
  if (event.key === key) applyColourScheme();
});

/** The colour scheme the reader chose on this device. */
export function useColourScheme(): { scheme: ColourScheme; setScheme: (scheme: ColourScheme) => void } {
  return { scheme: useSyncExternalStore(subscribe, read), setScheme };
}
