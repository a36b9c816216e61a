import { createTheme } from '@mantine/core';

/** What the kit must know in script; colours, type and radii are CSS variables (`theme.css`, `kit.css`). */
export const theme = createTheme({
  primaryColor: 'teal',
  defaultRadius: 'sm',
  focusRing: 'never', // our own ring is on everything (base.css)
  respectReducedMotion: true,
  cursorType: 'pointer',
});
