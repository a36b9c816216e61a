import { expect, it } from '@jest/globals';
import { textOf } from './list-file';

const text = 'Name\tIn-Meeting Duration\nZoë Núñez\t20m';
const codes = [...text].map((letter) => letter.charCodeAt(0));

it('reads a list whatever letters it was saved in', () => {
  expect(textOf(new Uint8Array([0xff, 0xfe, ...codes.flatMap((code) => [code, 0])]))).toBe(text);
  expect(textOf(new Uint8Array([0xfe, 0xff, ...codes.flatMap((code) => [0, code])]))).toBe(text);
  expect(textOf(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]))).toBe(text);
  expect(textOf(new TextEncoder().encode(text))).toBe(text);
  expect(textOf(new Uint8Array(codes))).toBe(text);
});
