/** One line of a list of people to invite, as read from a CSV: header names in any case and order, extra columns ignored. */
export type InvitationLine = Readonly<Record<string, string>>;

export interface InvitationPerson {
  readonly email: string;
  readonly name: string;
  readonly profession: string;
}

/** What will happen to a line. `member` joins without a new account; `invited` was asked before and is not written to again. */
export type LineVerdict = 'invite' | 'member' | 'enrolled' | 'invited' | 'duplicate' | 'fault';

export interface JudgedLine {
  /** Line of the file, the header being 1. */
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly profession: string;
  readonly verdict: LineVerdict;
  /** For a fault: what is wrong and what to do. */
  readonly say: string | null;
}

/** What is known of addresses, in lower case. */
export interface KnownPeople {
  readonly members: ReadonlySet<string>;
  readonly enrolled: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
}

/** Lines in one list. Source: echo.md §1 (the incumbent takes 230 invitations at a time). */
export const invitationListLimit = 250;

const columns = { email: ['email', 'e-mail', 'email address', 'e-mail address', 'mail'], name: ['name', 'full name'], profession: ['profession', 'role', 'job'] } as const;
const emailLike = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

/** The value of the first of these columns that the line has, trimmed. */
function pick(line: InvitationLine, names: readonly string[]): string {
  const key = Object.keys(line).find((name) => names.includes(name.trim().toLowerCase()));
  return (key === undefined ? '' : (line[key] ?? '')).trim();
}

/** Which needed columns a header lacks. */
export function missingColumns(header: readonly string[]): ('email' | 'name')[] {
  const have = header.map((name) => name.trim().toLowerCase());
  return (['email', 'name'] as const).filter((column) => !columns[column].some((name) => have.includes(name)));
}

/**
 * Judges each line by itself and against those before it: nobody is written to twice, nobody who is in is asked again.
 * `professions` are the words the network uses; an unknown one becomes `Other`, an empty one too.
 */
export function judgeInvitations(lines: readonly InvitationLine[], known: KnownPeople, professions: readonly string[]): JudgedLine[] {
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const email = pick(line, columns.email).toLowerCase();
    const name = pick(line, columns.name);
    const given = pick(line, columns.profession).toLowerCase();
    const profession = professions.find((one) => one.toLowerCase() === given) ?? 'Other';
    const fault = faultOf(email, name, index);
    const verdict = fault ? 'fault' : verdictOf(email, seen, known);
    if (email && !fault) seen.add(email);
    return { line: index + 2, email, name, profession, verdict, say: fault };
  });
}

function verdictOf(email: string, seen: ReadonlySet<string>, known: KnownPeople): LineVerdict {
  if (seen.has(email)) return 'duplicate';
  if (known.enrolled.has(email)) return 'enrolled';
  if (known.members.has(email)) return 'member';
  return known.invited.has(email) ? 'invited' : 'invite';
}

function faultOf(email: string, name: string, index: number): string | null {
  if (index >= invitationListLimit) return `A list takes ${invitationListLimit} lines. Put this one into another list.`;
  if (!email) return 'The e-mail address is missing';
  if (!emailLike.test(email) || email.length > 200) return 'This is not an e-mail address, like name@example.org';
  if (!name) return 'The name is missing';
  return name.length > 120 ? 'The name is longer than 120 characters' : null;
}
