import { announce } from '@without-walls/ui';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useCurrentTitle } from './page-title';

/** Sets the window's title; after a move between pages puts the focus on the new page's heading and says its name. */
export function usePageArrival(): void {
  const title = useCurrentTitle();
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    document.title = title === 'Without Walls' ? title : `${title} · Without Walls`;
  }, [title]);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const main = document.getElementById('main');
    const target = main?.querySelector<HTMLElement>('h1[tabindex="-1"]') ?? main;
    target?.focus({ preventScroll: true });
    announce(document.title);
  }, [pathname]);
}
