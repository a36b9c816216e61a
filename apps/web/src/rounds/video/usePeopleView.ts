import { useState } from 'react';

export type PeopleView = 'speaker' | 'grid';
const key = 'round-people-view';

/** Whether one person is large or all are alike; kept for this device. */
export function usePeopleView(): [PeopleView, () => void] {
  const [view, setView] = useState<PeopleView>(() => (localStorage.getItem(key) === 'grid' ? 'grid' : 'speaker'));
  const toggle = () => {
    const next = view === 'grid' ? 'speaker' : 'grid';
    localStorage.setItem(key, next);
    setView(next);
  };
  return [view, toggle];
}
