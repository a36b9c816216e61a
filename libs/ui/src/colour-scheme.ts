import { useMantineColorScheme } from '@mantine/core';

export type ColourScheme = 'auto' | 'light' | 'dark';

/** The colour scheme the reader chose on this device. */
export function useColourScheme(): { scheme: ColourScheme; setScheme: (scheme: ColourScheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { scheme: colorScheme, setScheme: setColorScheme };
}

/** Puts the chosen scheme on the page before anything is drawn, so that nobody who chose dark sees a white flash. */
export function applyColourScheme(): void {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
}
