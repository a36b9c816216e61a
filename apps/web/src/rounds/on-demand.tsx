import { lazy, type ComponentType, type ReactNode } from 'react';

/** A part of the room that is fetched when it is first shown. If it cannot be had, its place says so (or stays empty): the round goes on. */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>, without: ReactNode = null) {
  return lazy<ComponentType<P>>(() => load().then((Part) => ({ default: Part }), () => ({ default: () => without })));
}
