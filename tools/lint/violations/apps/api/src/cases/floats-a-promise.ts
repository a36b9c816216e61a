// expects: typescript(no-floating-promises)
async function later() {
  return 1;
}

export function now() {
  later();
}
