/** The product's mark: a room with two open sides and somebody in it. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--ww-pine)" />
      <path d="M8 23V9h6M24 9v14h-6" fill="none" stroke="var(--ww-on-pine)" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
      <circle cx="16" cy="16" r="2.5" fill="var(--ww-apricot)" />
    </svg>
  );
}
