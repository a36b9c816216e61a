// Who may import whom. Projects are known by the tag in their package.json; slices of the API by their folder.

/** By tag: the tags whose projects may be imported, the npm packages allowed (null: any), and whether Node's own modules are. */
export const projects = {
  'lib:contracts': { projects: [], packages: ['zod'], node: false },
  'lib:domain': { projects: ['lib:contracts'], packages: [], node: false },
  'lib:deidentify': { projects: [], packages: [], node: false },
  'lib:fixtures': { projects: ['lib:contracts', 'lib:domain'], packages: [], node: false },
  'lib:ui': { projects: [], packages: ['react', 'react-dom', 'react-router', '@mantine/', '@tabler/', '@fontsource', 'clsx'], node: false },
  'app:api': { projects: ['lib:contracts', 'lib:domain', 'lib:deidentify'], packages: null, node: true },
  'app:web': { projects: ['lib:contracts', 'lib:domain', 'lib:deidentify', 'lib:ui'], packages: null, node: false },
  'app:e2e': { projects: ['lib:contracts', 'lib:fixtures'], packages: null, node: true },
};

/** Specs and demo data may also have the fixtures; specs may have their tools. */
export const specPackages = ['@jest/globals', 'fast-check'];

/** The slices of the API, in order: each may import the doors of those before it. */
export const slices = [
  'people', 'cases', 'files', 'triage', 'curriculum', 'sessions', 'rounds', 'recommendations', 'attendance', 'learning', 'statements',
  'evaluation', 'outcomes', 'directory', 'reports', 'notifications', 'operations', 'today',
];

/** Slices that nobody imports. */
export const leaves = ['reports', 'notifications', 'operations', 'today'];

/** The doors of a slice, by file name: what it does, what it lets others read, and what it asks a later slice to provide. */
export const doors = ['.service.js', '.reader.js', '.port.js'];

/** Folders of apps/api/src that are no slices: test helpers and demo data stand above all slices. */
export const above = ['testing', 'demo'];
