// The decision about one import: null when it is allowed, else the sentence that says why not.
import { isSpec, projectOf, sliceOf, target } from './place.mjs';
import { above, doors, leaves, projects as rules, slices, specPackages } from './tables.mjs';

/** `path` from the workspace, the imported `specifier`, and the projects as `readProjects` gives them. */
export function decideImport(path, specifier, projects) {
  const project = projectOf(path, projects);
  if (!project || !path.startsWith(`${project.folder}/src/`)) return null;
  const rule = rules[project.tag];
  if (!rule) return `${project.folder} has no tag in its package.json that tools/lint/tables.mjs knows.`;
  if (specifier.startsWith('.')) return decideRelative(path, specifier, project);
  if (specifier.startsWith('node:')) return decideNode(path, specifier, project, rule);
  const imported = projects.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  return imported ? decideProject(path, project, imported, rule) : decidePackage(path, specifier, project, rule);
}

function decideRelative(path, specifier, project) {
  const to = target(path, specifier);
  if (!to.startsWith(`${project.folder}/`)) return `"${specifier}" leaves ${project.folder}: import another project by its name.`;
  return project.tag === 'app:api' ? decideSlice(path, to) : null;
}

function decideNode(path, specifier, project, rule) {
  if (rule.node || isSpec(path)) return null;
  return `${project.folder} must run anywhere, so it cannot import "${specifier}".`;
}

function decideProject(path, project, imported, rule) {
  if (imported.tag === project.tag || rule.projects.includes(imported.tag)) return null;
  if (imported.tag === 'lib:fixtures' && mayHaveFixtures(path, project)) return null;
  const allowed = rule.projects.length > 0 ? `only ${rule.projects.join(', ')}` : 'no other project';
  return `${project.tag} may import ${allowed}, not ${imported.tag}.`;
}

const mayHaveFixtures = (path, project) => project.tag.startsWith('app:') && (isSpec(path) || above.includes(sliceOf(path)));

function decidePackage(path, specifier, project, rule) {
  if (rule.packages === null || rule.packages.some((name) => fits(specifier, name))) return null;
  if (isSpec(path) && specPackages.includes(specifier)) return null;
  return `${project.tag} may use ${rule.packages.join(', ') || 'no npm package'}, not "${specifier}".`;
}

const fits = (specifier, name) => specifier === name || specifier.startsWith(/[/-]$/.test(name) ? name : `${name}/`) || (name.startsWith('@fontsource') && specifier.startsWith(name));

function decideSlice(path, to) {
  const from = sliceOf(path);
  const into = sliceOf(to);
  if (from === null || from === into || into === 'platform') return null;
  if (into === 'testing') return isSpec(path) ? null : 'Only specs may import from testing.';
  // Entry files stand above every slice; so do specs, test helpers and demo data.
  if (above.includes(from) || isSpec(path)) return null;
  if (into === null) return `${from} may not reach up to "${to}".`;
  if (from === 'platform') return `platform imports no slice, and this is ${into}: let the slice register itself instead.`;
  return decideOrder(path, from, into, to);
}

function decideOrder(path, from, into, to) {
  const [here, there] = [slices.indexOf(from), slices.indexOf(into)];
  if (here < 0 || there < 0) return `${here < 0 ? from : into} is not in the order of slices in tools/lint/tables.mjs.`;
  if (there > here) return `${from} comes before ${into}: what points backwards is an event.`;
  if (leaves.includes(into)) return `${into} is imported by nobody.`;
  if (doors.some((ending) => to.endsWith(ending)) || (path.endsWith('.module.ts') && to.endsWith('.module.js'))) return null;
  return `${from} may import only the doors of ${into}: ${doors.map((ending) => `*${ending}`).join(', ')}.`;
}
