import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mediaModes, modeOf, sourcesIn, takes } from './modes';

describe('the modes of taking part', () => {
  it('never turn on by leaving what was off before, along any path', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...mediaModes), { minLength: 1 }), fc.record({ mic: fc.boolean(), camera: fc.boolean() }), (path, start) => {
      const end = path.reduce((sources, mode) => sourcesIn(mode, sources), start);
      expect(end.camera && !start.camera).toBe(false);
      expect(end.mic && !start.mic).toBe(false);
    }));
  });

  it('turn the camera off where there is none, and leave it off afterwards', () => {
    expect(sourcesIn('full', sourcesIn('audio', { mic: true, camera: true }))).toEqual({ mic: true, camera: false });
    expect(sourcesIn('full', sourcesIn('text', { mic: true, camera: true }))).toEqual({ mic: false, camera: false });
  });

  it('take no picture of anybody in audio, and only the speaker and the screen in saver', () => {
    const camera = { kind: 'camera', identity: 'a' } as const;
    const share = { kind: 'share', identity: 'b' } as const;
    expect([camera, share].map((track) => takes('audio', track, 'a'))).toEqual([false, false]);
    expect(takes('saver', camera, 'a')).toBe(true);
    expect(takes('saver', camera, 'b')).toBe(false);
    expect(takes('saver', share, null)).toBe(true);
    expect(takes('audio', { kind: 'audio', identity: 'a' }, null)).toBe(true);
  });

  it('understand what an earlier visit kept', () => {
    expect(modeOf('none')).toBe('text');
    expect(modeOf('loud')).toBeNull();
  });
});
