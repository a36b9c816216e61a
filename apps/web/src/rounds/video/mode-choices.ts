import { mediaModes, modeWords } from './modes';

/** The modes to choose from. By phone is one of them only where there is a number to call. */
export function modeChoices(phone: string | null) {
  return mediaModes.filter((value) => value !== 'phone' || phone !== null).map((value) => ({ value, label: modeWords[value].label, hint: modeWords[value].hint }));
}
