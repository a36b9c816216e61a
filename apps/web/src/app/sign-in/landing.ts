/** Where to go after signing in: only a path of this product, never another website. */
export function landing(to: string | null): string {
  if (!to || !to.startsWith('/') || to.startsWith('//') || to.includes('\\') || to.startsWith('/sign-in')) return '/';
  return to;
}
