import { z } from 'zod';

export const id = z.uuid();
/** A date without a time, `2026-12-04`. */
export const day = z.iso.date();
/** An instant in UTC, ISO 8601 with `Z`. */
export const instant = z.iso.datetime();
export const version = z.number().int().min(0);
/** One line of text. Trimmed; never empty unless optional. */
export const line = (max = 200) => z.string().trim().min(1).max(max);
/** A paragraph or more. May be empty, so that a draft can hold it. */
export const prose = (max = 4000) => z.string().max(max);
/** A case code: `QK7-M2P`. Letters and digits that are not mistaken for each other. */
export const caseCode = z.string().regex(/^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}$/);

export const byId = z.strictObject({ id });

/** Keyset paging: pass `next` of a page as `after` of the following one. */
export const pageQuery = z.strictObject({ after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

/** A member as others see them beside their words. */
export const memberRef = z.object({ id, name: z.string(), profession: z.string(), discipline: z.string().nullable(), site: z.string().nullable() });
export type MemberRef = z.infer<typeof memberRef>;

/** What came of a mutation. Never holds case text, so it can be kept to answer a repeated request. */
export const receipt = z.object({ id, version, state: z.string() });
export type Receipt = z.infer<typeof receipt>;
