const nameOf = (roundId: string) => `round-sound:${roundId}`;

/** Marks this tab as the one with sound, as long as it has it. Returns the way to let go. */
export function holdSound(roundId: string): () => void {
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => { release = resolve; });
  void navigator.locks?.request(nameOf(roundId), { ifAvailable: true }, () => held).catch(() => undefined);
  return release;
}

/** True when another tab of this browser has the sound of the round. */
export async function soundElsewhere(roundId: string): Promise<boolean> {
  const state = await navigator.locks?.query().catch(() => null);
  return state?.held?.some((lock) => lock.name === nameOf(roundId)) ?? false;
}
