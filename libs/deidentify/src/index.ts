export type { AllowEntry, Decision, DetectOptions, Profile, ProvidedSpan, Span, SpanProvider, SpanType, Tier } from './types.js';
export type { OffsetMap } from './apply.js';
export type { CaseFacts, RiskHint, RiskLevel } from './risk/risk.js';
export { detect } from './detect.js';
export { addProvided, detectWith } from './provider.js';
export { apply } from './apply.js';
export { risk } from './risk/risk.js';
export { rulesetHash } from './ruleset.js';
export { listsReady, loadLists } from './lists/lists.js';
