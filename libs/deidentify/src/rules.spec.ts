import { beforeAll, describe, expect, it } from '@jest/globals';
import { detect } from './detect.js';
import { loadLists } from './lists/lists.js';
import { RULES } from './rules.js';
import type { DetectOptions } from './types.js';

/** One worked example per rule: a text, the words that must be marked, and options where a rule needs them. */
const EXAMPLES: readonly (readonly [keyof typeof RULES, string, string, DetectOptions?])[] = [
  ['nhs.valid', 'NHS number 943 476 5919 noted', '943 476 5919'],
  ['nhs.labelled', 'NHS number 943 476 5918 noted', '943 476 5918'],
  ['chi.valid', 'CHI 0105620017 on file', '0105620017'],
  ['nino', 'NINO PX 12 34 56 C', 'PX 12 34 56 C'],
  ['id.passport', 'British passport held since youth 533380006', '533380006'],
  ['id.driving', 'licence MORGA657054SM9IJ seen', 'MORGA657054SM9IJ'],
  ['id.ssn', 'social 219-09-9999 given', '219-09-9999'],
  ['id.health-card', 'OHIP 1234-567-890-AB', '1234-567-890-AB'],
  ['id.card', 'paid with 4539 1488 0343 6467 today', '4539 1488 0343 6467'],
  ['id.labelled', 'Hospital no. K123456 on file', 'K123456'],
  ['id.mixed', 'see RX-20931 in the folder RBA1234567', 'RBA1234567'],
  ['id.long', 'quoting 55512349 on the form', '55512349'],
  ['email', 'write to jo.bloggs@example.org please', 'jo.bloggs@example.org'],
  ['phone', 'ring 07700 900123 after six', '07700 900123'],
  ['phone.labelled', 'bleep 4471 for the team', '4471'],
  ['url', 'page at www.example-bakery.co.uk/about shows', 'www.example-bakery.co.uk/about'],
  ['handle', 'posts as @jane_doe88 daily', '@jane_doe88'],
  ['ip', 'from 192.168.14.3 last night', '192.168.14.3'],
  ['dob', 'DOB 12/03/1961', '12/03/1961'],
  ['date.full', 'fell on the 5th of May 2021 at work', 'the 5th of May 2021'],
  ['date.partial', 'pain since March 2021 daily', 'March 2021'],
  ['age.over89', 'a 94-year-old woman', '94-year-old'],
  ['postcode', 'lives at LS21 3AB now', 'LS21 3AB'],
  ['postcode.partial', 'postcode LS21 only', 'LS21'],
  ['zip', 'Austin, TX 78701', '78701'],
  ['address', 'sent to 14 Acacia Avenue by post', '14 Acacia Avenue'],
  ['vehicle', 'driving YK19 ABC when hit', 'YK19 ABC'],
  ['device', 'stimulator serial number NKA123456N fitted', 'NKA123456N'],
  ['name.known', 'seen at Lingwell Croft today', 'Lingwell Croft', { knownNames: ['Lingwell Croft Surgery', 'Lingwell Croft'] }],
  ['name.titled', 'I saw Mr Çelik in clinic', 'Mr Çelik'],
  ['name.clinician', 'letter from Dr Patel', 'Dr Patel'],
  ['name.relative', 'her daughter Kelly drives', 'Kelly'],
  ['name.labelled', 'Surname: Blessing', 'Blessing'],
  ['name.full', 'I met Agnieszka Kowalczyk there', 'Agnieszka Kowalczyk'],
  ['name.initialled', 'signed off with J. Whitcombe present', 'J. Whitcombe'],
  ['name.lower-pair', 'today john smith had pain', 'john smith'],
  ['name.again', 'I met Agnieszka Kowalczyk. Then kowalczyk left.', 'kowalczyk'],
  ['name.initials', 'JS is a 45-year-old man', 'JS'],
  ['name.spaced', 'it was j o h n again', 'j o h n'],
  ['name.misread', 'told J0hn to rest', 'J0hn'],
  ['name.lone-given', 'advice for Siobhan on pacing', 'Siobhan'],
  ['name.everyday', 'then Mark Young left', 'Mark Young'],
  ['name.unknown-pair', 'then Qwexly Zorbun left', 'Qwexly Zorbun'],
  ['name.lone-surname', 'we asked Ackroyd to wait', 'Ackroyd'],
  ['name.lone-ambiguous', 'we asked Chelsea to wait', 'Chelsea'],
  ['name.lone-everyday', 'we asked Grace to wait', 'Grace'],
  ['name.lower-given', 'this was jennifer again', 'jennifer'],
  ['name.dotted', 'as noted by Q.Z. there', 'Q.Z'],
  ['facility', 'seen at Chapel Allerton Hospital for pain', 'Chapel Allerton Hospital'],
  ['organisation', 'teaches at Hope Valley College on Mondays', 'Hope Valley College'],
  ['organisation.context', 'works for Haribo as a packer', 'Haribo'],
  ['employer.large', 'she buys it at Tesco now', 'Tesco'],
  ['place.small', 'a farm near Hebden Bridge flooded', 'Hebden Bridge'],
  ['place.context', 'lives in Little Snoring alone', 'Little Snoring'],
  ['place.large', 'moved house within Leeds twice', 'Leeds'],
  ['place.region', 'grew up across Cornwall mostly', 'Cornwall'],
  ['place.form', 'the Grizzlethwaite road was shut', 'Grizzlethwaite'],
  ['sweep', 'she takes Xqztovel every night', 'Xqztovel'],
];

describe('worked examples', () => {
  beforeAll(loadLists);

  it.each(EXAMPLES.map(([rule, text, marked, options]) => ({ rule, text, marked, options })))('$rule marks its example', ({ rule, text, marked, options }) => {
    const start = text.lastIndexOf(marked);
    const spans = detect(text, options);
    const span = spans.find((candidate) => candidate.start === start);
    expect({ rule: span?.rule, text: span && text.slice(span.start, span.end) }).toEqual({ rule, text: marked });
    expect(span?.reason.length).toBeGreaterThan(5);
  });

  it('has an example for every rule but the plug-in', () => {
    const shown = new Set<string>(EXAMPLES.map(([rule]) => rule));
    expect(Object.keys(RULES).filter((rule) => !shown.has(rule))).toEqual(['provider']);
  });
});
