const key = 'round-keys';

/** Single-key shortcuts can be switched off on this device (speech input presses letters by accident). */
export const keysAreOn = (): boolean => localStorage.getItem(key) !== 'off';
export const setKeys = (on: boolean): void => (on ? localStorage.removeItem(key) : localStorage.setItem(key, 'off'));
