const key = 'ww.captions.large';

/** Remembered on this device. */
export const captionsAreLarge = (): boolean => localStorage.getItem(key) === 'yes';
export const setCaptionsLarge = (large: boolean): void => localStorage.setItem(key, large ? 'yes' : 'no');
