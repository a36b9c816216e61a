import { describe, expect, it } from '@jest/globals';
import { bannerSentences, type BannerFacts } from './banner-words';

const well: BannerFacts = { demo: false, online: true, degraded: false, endsInMinutes: null, video: { state: 'up', say: '' } };
const keys = (change: Partial<BannerFacts>) => bannerSentences({ ...well, ...change }).map((sentence) => sentence.key);

describe('the banner', () => {
  it('is empty when all is well', () => expect(keys({})).toEqual([]));
  it('keeps the demo line beside one other sentence', () => expect(keys({ demo: true, degraded: true, endsInMinutes: 3 })).toEqual(['demo', 'slow']));
  it('says the most pressing thing first', () => {
    const video = { state: 'down', say: 'Video is down.' } as const;
    expect(keys({ online: false, degraded: true, video })).toEqual(['offline']);
    expect(keys({ endsInMinutes: 4, video })).toEqual(['ends']);
    expect(keys({ video })).toEqual(['video']);
  });
  it('has no word for video that was never wanted', () => expect(keys({ video: { state: 'off', say: 'Video is off.' } })).toEqual([]));
});
