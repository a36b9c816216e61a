/** Digest of all rules and lists; written by tools/deidentify-lists/stamp.mjs and held by a test. */
export const RULESET = 'd7eb3b96dbfd9cb4';

/** Changes whenever a rule or a list changes, so that stored results can be told to be old. */
export const rulesetHash = (): string => RULESET;
