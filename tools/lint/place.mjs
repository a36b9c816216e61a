// Where a file stands: in which project, under which tag, in which slice.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspace = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Reads `[{ folder, name, tag }]` of every project in apps and libs. */
export function readProjects(root = workspace) {
  const folders = ['apps', 'libs'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json'))).map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return { folder, name: manifest.name, tag: manifest.nx?.tags?.[0] ?? null };
  });
}

/** The path from the workspace. A deliberate violation counts as standing where its path below `violations` says. */
export function fromWorkspace(file, root = workspace) {
  const path = relative(root, file).split(sep).join('/');
  const marker = 'tools/lint/violations/';
  return path.startsWith(marker) ? path.slice(marker.length) : path;
}

export const projectOf = (path, projects) => projects.find(({ folder }) => path.startsWith(`${folder}/`)) ?? null;

/** The slice (or `platform`, `testing` …) of a file of the API; null for its entry files and for other projects. */
export function sliceOf(path) {
  const found = /^apps\/api\/src\/([^/]+)\//.exec(path);
  return found ? found[1] : null;
}

export const target = (path, specifier) => posix.join(posix.dirname(path), specifier);

export const isSpec = (path) => /\.(spec|test)\.tsx?$/.test(path) || /\/(testing|test)\//.test(path);
