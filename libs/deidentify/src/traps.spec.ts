import { beforeAll, describe, expect, it } from '@jest/globals';
import { detect } from './detect.js';
import { loadLists } from './lists/lists.js';

/** Words that look like identifiers and are medicine. */
const HARMLESS: readonly string[] = [
  'Seen 3/7 ago, review 6/12, off work 2/52, power 4/5, L4/5 disc, pain 10/10, tender 5/21.',
  'BP 120/80, HR 72, BMI 31.4, eGFR 58, HbA1c 78, PHQ-9 18, QTc 460.',
  'Ehlers-Danlos syndrome, Arnold-Chiari malformation and Guillain-Barré in childhood.',
  "Tinel's sign positive, Phalen's test negative, Patrick's test positive, Lasègue sign at 30 degrees.",
  "Bell's palsy, Parkinson's disease, Hashimoto's thyroiditis, Dupuytren's contracture, Crohn's disease.",
  'Oswestry Disability Index 54%, Roland-Morris 18/24, Tampa Scale 44, Budapest criteria met.',
  'Dr Google has convinced her.',
  'L5 1st visit, T12 3rd injection, C5 6th week.',
  'Will review in May. Mark the spot. She may need more.',
  'Amitriptyline 10mg nocte, Pregabalin 75mg bd, Oramorph PRN, Butec 10, Zapain.',
  'Refer to Pain Clinic, Rheumatology, A&E, Physio and the Spinal Unit.',
  'A 62-year-old woman with a 10 year history; aged 45; 90 mg; 95% sats.',
  'Polish lady, speaks Urdu, observes Ramadan, pain worse on Monday mornings.',
  'Neer +ve, Hawkins-Kennedy +ve, Jobe -ve; CrCl 32, Escherichia coli UTI, HFrEF.',
  'See nice.org.uk and www.nhs.uk for advice. Version 1.2.24 of the tool.',
];

describe('traps that are not identifiers', () => {
  beforeAll(loadLists);

  it.each(HARMLESS)('%s', (text) => {
    expect(detect(text).map((span) => `${span.rule}: ${text.slice(span.start, span.end)}`)).toEqual([]);
  });
});

describe('traps that are identifiers', () => {
  beforeAll(loadLists);

  it.each([
    ['Dr Parkinson', 'seen by Dr Parkinson today'],
    ['Mrs Bell', 'then Mrs Bell came'],
    ['Yasmine', 'we told Yasmine to rest'],
    ['Benjamin', 'we told Benjamin to rest'],
    ['Bertram', 'we told Bertram to rest'],
    ['Zǐhán', 'we told Zǐhán Hé to rest'],
    ['Will', 'Will attends college'],
    ['Nice', 'she was born in Nice'],
    ['Jо\u200bhn Smіth', 'then Jо\u200bhn Smіth left'],
    ['ADEBAYO OKONKWO', 'Seen ADEBAYO OKONKWO today'],
  ])('%s is marked', (marked, text) => {
    const start = text.indexOf(marked);
    const covered = detect(text).some((span) => span.tier !== 'hint' && span.start <= start && span.end >= start + marked.length);
    const byParts = detect(text).filter((span) => span.start >= start && span.end <= start + marked.length + 3).length > 0;
    expect(covered || byParts).toBe(true);
  });
});
