import { describe, expect, it } from '@jest/globals';
import { lineFinding, newsFinding, relayFinding, reportOf, signalFinding, serverFinding, speedFinding, verdictOf, voiceFinding, type Finding } from './findings';

const well: Finding[] = [{ key: 'browser', found: 'fine', say: 'Does all.' }, serverFinding(40), newsFinding(true), speedFinding(9000)];

describe('what a test of the connection says', () => {
  it('is a mode to choose, by what the line carries', () => {
    expect(speedFinding(9000).found).toBe('fine');
    expect(speedFinding(700).say).toMatch(/Saver/);
    expect(speedFinding(200).say).toMatch(/Audio and slides/);
    expect(speedFinding(null).found).toBe('note');
  });

  it('puts the worst first: no server, no sound and picture, no devices, a thin line', () => {
    const faults: Finding[] = [serverFinding(null), { key: 'media', found: 'fault', say: '' }, { key: 'devices', found: 'fault', say: '' }, speedFinding(200)];
    const headings = faults.map((_, index) => verdictOf(faults.slice(index)).heading);
    expect(headings).toEqual(['The server cannot be reached from here', 'You can take part in text', 'You can follow, but not be heard yet', 'You can take part']);
    expect(verdictOf(well).heading).toBe('You can take part with sound and picture');
  });

  it('is no promise of sound where the way to the video server is closed, or was not tried', () => {
    const open: Finding[] = [...well, signalFinding(true), lineFinding(true), relayFinding(false), voiceFinding('sent')];
    expect(verdictOf(open).heading).toBe('You can take part with sound and picture');
    expect(verdictOf([...well, signalFinding(false)]).heading).toBe('You can take part in text');
    expect(verdictOf([...well, signalFinding(true), lineFinding(false)]).heading).toBe('You can take part in text');
    expect(verdictOf([...well, { key: 'video', found: 'note', say: '' }]).heading).toBe('You can take part, for now in text');
    expect(verdictOf([...well, voiceFinding('lost')]).heading).toBe('You can follow, but not be heard yet');
    expect(verdictOf([...well, voiceFinding('silent')]).heading).toBe('You can take part with sound and picture');
  });

  it('is told as text that anybody can read, measured values included', () => {
    const report = reportOf([...well.slice(0, 1), serverFinding(812.4)], { at: new Date('2026-12-01T10:00:00Z'), browser: 'Chromium', line: '3g' });
    expect(report).toContain('[note] The way to the server: The server answers slowly. Speech may come late. (812 ms there and back)');
    expect(report).toContain('Line as the browser says: 3g');
  });
});
