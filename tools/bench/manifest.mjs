// Reading Vite's manifest: which files a page needs before it can be shown.

/** The keys of the entries that index.html loads. */
export function entryOf(manifest) {
  const keys = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  if (keys.length === 0) throw new Error('The manifest has no entry');
  return keys;
}

/** The keys of the chunk that holds the page component `name`, which routes load when they are opened. */
export function pageOf(manifest, name) {
  const keys = Object.keys(manifest).filter((key) => key.endsWith(`/pages/${name}.tsx`));
  if (keys.length !== 1) throw new Error(`The manifest has ${keys.length} pages named ${name}, and one is needed`);
  return keys;
}

/** The key of the chunk that the build named `name`. */
export function chunkOf(manifest, name) {
  const keys = Object.keys(manifest).filter((key) => manifest[key].name === name && manifest[key].file.endsWith('.js'));
  if (keys.length !== 1) throw new Error(`The manifest has ${keys.length} chunks named ${name}, and one is needed`);
  return keys;
}

/** Every script and style sheet that these keys need at once: their own and those of their static imports. */
export function filesOf(manifest, keys) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    if (!manifest[key]) throw new Error(`The manifest lacks ${key}`);
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return [...new Set([...seen].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]))].sort();
}
