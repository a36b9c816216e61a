import type { Line } from '../video/media-view';

type Facts = { /** Counted in by the round. */ present: boolean; /** This tab is looked at. */ visible: boolean; line: Line };

/** Whether this tab counts its member in again: it is looked at, or they can be heard through it. Nobody is heard who is not among the people. */
export const staysHere = ({ present, visible, line }: Facts): boolean => !present && (visible || line === 'on' || line === 'reconnecting');
