// Which programs come back when a test ended them, and after how long. What ended by itself is a finding and stays down.
const tries = 12;
const always = (pause) => Array.from({ length: tries }, () => pause);

/** The product's own programs are killed by journeys, and are soon back. */
export const afterKill = ({ signal }) => (signal === 'SIGKILL' ? always(300) : []);

/** What they lean on is away long enough to be missed. Postgres, asked to stop at once, ends with 0. */
export const afterOutage = ({ signal, code }) => (signal === 'SIGKILL' || code === 0 ? always(6000) : []);
