export function OwnSignInsPage() { return null; }
