import { apply, type Span } from '@without-walls/deidentify';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../app/me';
import { checker } from './checker';
import type { OpenMark } from './CheckedText';
import { countMarks, type LiveMark } from './live-marks';
import { shiftMarks } from './shift';
import { typeInto } from './type-into';

const pauseMs = 250;

/** The text without what must go: the only form in which a device may keep it. */
const cleaned = (text: string, spans: readonly Span[]): string => apply(text, spans.filter((span) => span.tier === 'block').map(({ start, end, replacement }) => ({ start, end, action: 'replace' as const, replacement }))).text;

/**
 * The check of one text outside the case form: a comment, an opinion, a request. `id` is that of its field.
 * `onChecked` gets each text that was looked through, and what may be kept of it on this device.
 */
export function useTextCheck(text: string, id: string, onChecked?: (clean: string, of: string) => void) {
  const me = useMe();
  const [found, setFound] = useState<{ text: string; spans: readonly Span[] }>({ text: '', spans: [] });
  const [open, setOpen] = useState<OpenMark>(null);
  const state = useSyncExternalStore(checker.subscribe, () => checker.state);
  const wanted = useRef(text);
  wanted.current = text;
  const tell = useRef(onChecked);
  tell.current = onChecked;
  useEffect(() => {
    if (!text.trim()) return setFound({ text, spans: [] });
    const timer = setTimeout(() => {
      checker.check(text, { knownNames: [me.name, ...(me.site ? [me.site.name] : [])] }).then(({ spans }) => {
        if (wanted.current !== text) return;
        setFound({ text, spans });
        tell.current?.(cleaned(text, spans), text);
      }, () => {});
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, me, state]);
  const marks = useMemo<LiveMark[]>(() => shiftMarks(found.spans, found.text, text).map((span) => ({ ...span, key: `${id}@${span.start}`, section: 'questions', field: id, text: text.slice(span.start, span.end), decided: null })), [found, text, id]);
  const onReplace = (mark: LiveMark, replacement: string) => {
    const area = document.getElementById(id);
    if (area instanceof HTMLTextAreaElement) typeInto(area, mark.start, mark.end, replacement);
    setOpen(null);
  };
  return { marks, counts: countMarks(marks), field: { marks, open, onOpen: setOpen, onReplace } };
}
