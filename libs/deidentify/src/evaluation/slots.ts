import { ORIGINS } from './origins.js';
import type { Random } from './random.js';
import { PLACES } from './values.js';

/** Which half of the material a text is made from; the halves share no name, place or template. */
export type Half = 'dev' | 'test';

const half = <T>(items: readonly T[], which: Half): readonly T[] => items.filter((_, index) => index % 2 === (which === 'dev' ? 0 : 1));
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const ordinal = (day: number): string => `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;
const two = (n: number): string => String(n).padStart(2, '0');

function date(random: Random): string {
  const [day, month, year] = [1 + random.integer(28), 1 + random.integer(12), 1950 + random.integer(75)];
  const name = MONTHS[month - 1] ?? '';
  const short = name.slice(0, 3);
  return random.pick([
    `${two(day)}/${two(month)}/${year}`, `${day}/${month}/${two(year % 100)}`, `${two(day)}-${two(month)}-${year}`, `${two(day)}.${two(month)}.${year}`, `${year}-${two(month)}-${two(day)}`,
    `${day} ${name} ${year}`, `${ordinal(day)} ${name} ${year}`, `${ordinal(day)} of ${name}, ${year}`, `${day} ${short} ${two(year % 100)}`, `${two(day)}-${short}-${year}`,
    `${name} ${day}, ${year}`, `${short} ${ordinal(day)} ${year}`, `Tuesday ${day} ${name} ${year}`, `${day}.${month}.${two(year % 100)}`,
  ]);
}

function partialDate(random: Random): string {
  const name = random.pick(MONTHS);
  const year = 1990 + random.integer(34);
  return random.pick([`${name} ${year}`, `${ordinal(1 + random.integer(28))} ${name}`, `Boxing Day ${year}`, `${name.slice(0, 3)} ${year}`, `${two(1 + random.integer(12))}/${year}`]);
}

/** A ten-digit number with the right check digit. */
function mod11(random: Random, prefix: string): string {
  for (;;) {
    const nine = prefix + random.digits(9 - prefix.length);
    const sum = Array.from(nine).reduce((all, digit, i) => all + Number(digit) * (10 - i), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check !== 10) return nine + String(check);
  }
}

function nhs(random: Random): string {
  const number = mod11(random, random.pick(['4', '6', '7']));
  return random.pick([number, `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`, `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`]);
}

function phone(random: Random): string {
  return random.pick([`07700 900${random.digits(3)}`, `0113 496 0${random.digits(3)}`, `01632 960${random.digits(3)}`, `+44 7700 900 ${random.digits(3)}`, `(020) 7946 0${random.digits(3)}`, `07${random.digits(9)}`, `+44 (0)161 496 0${random.digits(3)}`]);
}

function name(random: Random, which: Half, form: 'given' | 'family' | 'full'): string {
  const origin = random.pick(ORIGINS);
  const given = random.pick(half(origin.given, which));
  const family = random.pick(half(origin.family, which));
  return form === 'given' ? given : form === 'family' ? family : `${given} ${family}`;
}

const place = (random: Random, which: Half, kind: keyof typeof PLACES): string => random.pick(half(PLACES[kind], which));

/** What a slot of a template is filled with, by its name in braces. */
export const SLOTS: Record<string, { type: string; make: (random: Random, which: Half) => string }> = {
  full: { type: 'NAME', make: (r, h) => name(r, h, 'full') },
  given: { type: 'NAME', make: (r, h) => name(r, h, 'given') },
  family: { type: 'NAME', make: (r, h) => name(r, h, 'family') },
  date: { type: 'DATE', make: date },
  month: { type: 'DATE', make: partialDate },
  nhs: { type: 'NHS', make: nhs },
  chi: { type: 'CHI', make: (r) => mod11(r, `${two(1 + r.integer(28))}${two(1 + r.integer(12))}${two(30 + r.integer(60))}`) },
  nino: { type: 'NINO', make: (r) => `${r.pick(['AB', 'JG', 'PX', 'WM', 'SE'])} ${r.digits(2)} ${r.digits(2)} ${r.digits(2)} ${r.pick(['A', 'B', 'C', 'D'])}` },
  hospitalNumber: { type: 'ID', make: (r) => r.pick([`${r.letters(1)}${r.digits(6)}`, `${r.letters(3)}${r.digits(7)}`, r.digits(7), `${r.letters(2)}-${r.digits(6)}`, `${r.digits(2)}/${r.digits(5)}`]) },
  policy: { type: 'ID', make: (r) => r.pick([`${r.letters(3)}/${r.digits(4)}/${r.digits(3)}`, `${r.letters(2)}${r.digits(8)}`, `POL-${r.digits(7)}`]) },
  ssn: { type: 'ID', make: (r) => `${1 + r.integer(5)}${r.digits(2)}-${10 + r.integer(80)}-${1000 + r.integer(8999)}` },
  mrn: { type: 'ID', make: (r) => r.pick([r.digits(7), r.digits(8), `${r.letters(1)}${r.digits(7)}`]) },
  phone: { type: 'PHONE', make: phone },
  usPhone: { type: 'PHONE', make: (r) => r.pick([`(${r.pick(['512', '617', '208'])}) 555-0${r.digits(3)}`, `${r.pick(['512', '617'])}-555-0${r.digits(3)}`, `+1 ${r.pick(['512', '617'])} 555 0${r.digits(3)}`]) },
  email: { type: 'EMAIL', make: (r, h) => `${name(r, h, 'given').normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase()}${r.digits(2)}@${r.pick(['btinternet.com', 'hotmail.co.uk', 'nhs.net', 'example.org'])}` },
  url: { type: 'URL', make: (r) => r.pick(['www.facebook.com/', 'https://www.justgiving.com/page/', 'instagram.com/']) + r.letters(7).toLowerCase() },
  vehicle: { type: 'VEHICLE', make: (r) => `${r.pick(['YK', 'AB', 'LM', 'PN'])}${r.pick(['12', '19', '67', '71'])} ${r.letters(3).replace(/Q|I/g, 'X')}` },
  device: { type: 'DEVICE', make: (r) => r.pick([`NKA${r.digits(6)}N`, `SN-${r.digits(4)}-${r.letters(3)}`, `${r.letters(2)}${r.digits(8)}`]) },
  age90: { type: 'AGE90', make: (r) => `${90 + r.integer(12)}` },
  village: { type: 'PLACE', make: (r, h) => place(r, h, 'village') },
  town: { type: 'PLACE', make: (r, h) => place(r, h, 'town') },
  hospital: { type: 'FACILITY', make: (r, h) => place(r, h, 'hospital') },
  surgery: { type: 'FACILITY', make: (r, h) => place(r, h, 'surgery') },
  school: { type: 'ORG', make: (r, h) => place(r, h, 'school') },
  prison: { type: 'ORG', make: (r, h) => place(r, h, 'prison') },
  employer: { type: 'ORG', make: (r, h) => place(r, h, 'employer') },
  home: { type: 'ORG', make: (r, h) => place(r, h, 'home') },
  church: { type: 'ORG', make: (r, h) => place(r, h, 'church') },
  club: { type: 'ORG', make: (r, h) => place(r, h, 'club') },
  street: { type: 'ADDRESS', make: (r, h) => place(r, h, 'street') },
  postcode: { type: 'POSTCODE', make: (r, h) => place(r, h, 'postcode') },
  usCity: { type: 'PLACE', make: (r, h) => place(r, h, 'usCity') },
  usHospital: { type: 'FACILITY', make: (r, h) => place(r, h, 'usHospital') },
};

export { half };
