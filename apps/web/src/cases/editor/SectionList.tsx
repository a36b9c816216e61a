import type { SectionName } from '@without-walls/contracts';
import type { SectionState } from '@without-walls/domain';
import { useEffect, useRef } from 'react';
import { isOpen, type LiveMark } from '../check/live-marks';
import { tierWords } from '../words/marks';
import { orderedSections, sectionWords } from '../words/sections';
import type { DraftSnapshot } from './draft';
import styles from './editor.module.css';

const looks: Record<SectionState, { sign: string; label: string }> = { done: { sign: '●', label: 'done' }, started: { sign: '◐', label: 'started, something is missing' }, empty: { sign: '○', label: 'not started' } };

type Props = { current: SectionName; progress: Record<SectionName, SectionState>; marks: readonly LiveMark[]; states: DraftSnapshot['states']; asked: readonly SectionName[]; onGo: (section: SectionName) => void };

/** The twelve sections with their state. One of them is open. */
export function SectionList({ current, progress, marks, states, asked, onGo }: Props) {
  const list = useRef<HTMLElement>(null);
  // On a phone the list is a strip: the open section is brought into it, without moving the page.
  useEffect(() => {
    const strip = list.current;
    const chip = strip?.querySelector<HTMLElement>('[aria-current]');
    if (strip && chip && strip.scrollWidth > strip.clientWidth) strip.scrollTo({ left: chip.offsetLeft - strip.clientWidth / 2 + chip.offsetWidth / 2 });
  }, [current]);
  return (
    <nav ref={list} aria-label="Sections of the case" className={styles.sections}>
      <ol>
        {orderedSections.map((section) => {
          const { sign, label } = looks[progress[section]];
          const worst = marks.find((mark) => mark.section === section && mark.tier === 'block') ?? marks.find((mark) => mark.section === section && isOpen(mark));
          const name = [sectionWords[section].short, label, asked.includes(section) && 'asked about', worst && tierWords[worst.tier].label, states[section] === 'conflict' && 'saved elsewhere too'].filter(Boolean).join(', ');
          return (
            <li key={section}>
              <button type="button" aria-label={name} aria-current={section === current ? 'step' : undefined} onClick={() => onGo(section)}>
                <span className={styles.stateSign} data-state={progress[section]} aria-hidden="true">{sign}</span>
                <span className={styles.sectionName}>{sectionWords[section].short}</span>
                {asked.includes(section) ? <span className={styles.askedSign} aria-hidden="true" title="Asked about">◆</span> : null}
                {worst ? <span className={styles.rowMark} data-tier={worst.tier} aria-hidden="true" title={tierWords[worst.tier].label}>{tierWords[worst.tier].sign}</span> : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
