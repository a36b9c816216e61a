// Every suite. One file each, exporting `suite`:
//   name      the word on the command line
//   title     what is measured, in a line
//   builds    the Nx projects that must be built before
//   measure   (context) => rows; throws when it cannot be measured
import { suite as curriculum } from './suites/curriculum.mjs';
import { suite as deidentify } from './suites/deidentify.mjs';
import { suite as fanout } from './suites/fanout.mjs';
import { suite as list } from './suites/list.mjs';
import { suite as round } from './suites/round.mjs';
import { suite as sizes } from './suites/sizes.mjs';

export const suites = [list, fanout, round, deidentify, sizes, curriculum];
