/** Digest of all rules and lists; written by tools/deidentify-lists/stamp.mjs and held by a test. */
export const RULESET = 'e4d40bbe5d8b24d9';

/** Changes whenever a rule or a list changes, so that stored results can be told to be old. */
export const rulesetHash = (): string => RULESET;
