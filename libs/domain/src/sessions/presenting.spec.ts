import { describe, expect, it } from '@jest/globals';
import { type AgendaItem, defaultNetworkSettings } from '@without-walls/contracts';
import { breakAdvice } from './agenda.js';
import { caseQueue, cutOffAt, reminderDue } from './presenting.js';
import { freePlaces, layRunSheet, minutesPerCase, placeOfCase, runSheetFault, withBreaks } from './run-sheet.js';

const startsAt = '2026-12-15T12:30:00.000Z';
const before = (days: number) => new Date(Date.parse(startsAt) - days * 86_400_000).toISOString();

describe('presenters', () => {
  it('are reminded 14, 7 and 2 days before, once each, and never of what is past', () => {
    expect([15, 14, 10, 7, 3, 2, 0.1, -1].map((days) => reminderDue(startsAt, before(days), null))).toEqual([null, 14, 14, 7, 7, 2, 2, null]);
    expect(reminderDue(startsAt, before(9), 14)).toBeNull();
    expect(reminderDue(startsAt, before(7), 14)).toBe(7);
    expect(reminderDue(startsAt, before(1), 2)).toBeNull();
  });
  it('bring the most urgent case first, then the one that waited longest; a late one is marked', () => {
    const one = (id: string, urgency: 'routine' | 'soon' | 'urgent', days: number) => ({ id, urgency, submittedAt: before(days) });
    const queue = caseQueue([one('a', 'routine', 40), one('b', 'urgent', 2), one('c', 'soon', 20), one('d', 'routine', 60)], cutOffAt(startsAt, 3), before(0));
    expect(queue.map(({ id, waitedDays, late }) => [id, waitedDays, late])).toEqual([['b', 2, true], ['c', 20, false], ['d', 60, false], ['a', 40, false]]);
  });
});

describe('a run sheet', () => {
  const { learning, mdt, phases } = defaultNetworkSettings.runSheets;
  it('lays the fixed lines of a learning session, with the lecture in its place and the end behind the cases', () => {
    const lines = layRunSheet(learning, { title: 'Neuropathic pain', minutes: 25 });
    expect(lines.map((line) => [line.kind, line.minutes, line.afterCases])).toEqual([['business', 5, false], ['lecture', 25, false], ['business', 10, false], ['earlier', 5, false], ['business', 10, true]]);
    expect(lines[1]!.title).toBe('Neuropathic pain');
    expect(freePlaces(90, lines, minutesPerCase(learning, 27))).toBe(1);
    expect(freePlaces(90, layRunSheet(learning), minutesPerCase(learning, 27))).toBe(2);
    expect(freePlaces(30, lines, 20)).toBe(0);
  });
  it('is laid with a break where a session is longer than 75 minutes, and cases come before and after it', () => {
    const laid = (minutes: number) => withBreaks(layRunSheet(mdt), minutes);
    expect(laid(60).map((line) => line.kind)).toEqual(['triage', 'business']);
    expect(laid(75)).toEqual(laid(60));
    expect([laid(76), laid(150), laid(240)].map((lines) => lines.filter((line) => line.kind === 'break').length)).toEqual([1, 1, 3]);
    expect(withBreaks([{ kind: 'break', title: 'Tea', minutes: 10, afterCases: false }], 120)).toHaveLength(1);
    const agenda: { kind: AgendaItem['kind']; minutes: number; afterCases: boolean }[] = laid(120);
    for (let i = 0; i < 6; i += 1) agenda.splice(placeOfCase(agenda, 15), 0, { kind: 'case', minutes: 15, afterCases: false });
    expect(agenda.map((item) => item.kind)).toEqual(['triage', 'case', 'case', 'case', 'case', 'break', 'case', 'case', 'business']);
    expect(breakAdvice(agenda).before).toBeNull();
  });
  it('is refused when it makes no session', () => {
    const sheets = { learning, mdt, phases };
    expect(runSheetFault(sheets)).toBeNull();
    expect(runSheetFault({ ...sheets, learning: learning.filter((line) => line.part !== 'lecture') })).toBe('A learning session has one lecture');
    expect(runSheetFault({ ...sheets, mdt: [] })).toBe('Cases stand in one place of each sheet');
    expect(runSheetFault({ ...sheets, phases: { ...phases, present: 30 } })).toBe('The shares of the phases add up to 100');
  });
});
