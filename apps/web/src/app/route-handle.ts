import type { Permission } from '@without-walls/contracts';
import type { RouteObject, UIMatch } from 'react-router';

/** What a page says about itself to the frame around it. Put it in `handle` of its route. */
export type RouteHandle = {
  /** For the top bar and the window's title; a page with a subject replaces it with `usePageTitle`. */
  title: string;
  /** Any one of these permissions opens the page; nothing means any member. */
  needs?: readonly Permission[];
  /** Help for this page: what it is for, in two or three sentences. */
  help?: string;
  /** Keyboard shortcuts of the page: keys and what they do. */
  keys?: readonly (readonly [keys: string, what: string])[];
  /** True for a page that fills the window without rail and top bar (the live room). */
  bare?: boolean;
  /** True for a page that the guest of a session may see. */
  guests?: boolean;
};

/** A route of a slice; `handle` is typed and must be there on routes with a page. */
export type SliceRoute = RouteObject & { handle?: RouteHandle };

/** The handle of the innermost page that has one. */
export function handleOf(matches: readonly UIMatch[]): RouteHandle | undefined {
  return matches.map((match) => match.handle as RouteHandle | undefined).findLast((handle) => handle?.title);
}
