let activeAt = Date.now();

/** The person is there: also called by a live room, where listening is activity. */
export function noteActivity(): void {
  activeAt = Date.now();
}

export function lastActivity(): number {
  return activeAt;
}

for (const name of ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart']) window.addEventListener(name, noteActivity, { passive: true, capture: true });
