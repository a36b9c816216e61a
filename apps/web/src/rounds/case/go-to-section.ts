/** Brings a section of the case to the top of its pane; with the focus only when its own reader asked for it. */
export function goToSection(section: string, focus: boolean): void {
  const heading = document.getElementById(`h-${section}`);
  heading?.scrollIntoView({ block: 'start' });
  if (focus) heading?.focus({ preventScroll: true });
}
