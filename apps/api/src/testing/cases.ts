import { type CaseContent, type CaseState, type SectionName, attestationVersion, createCase, releaseCase, saveSection, sectionNames, submitCase } from '@without-walls/contracts';
import { type CaseChanges, aCaseContent } from '@without-walls/fixtures';
import type { Caller } from './world.js';

export interface MadeCase {
  id: string;
  code: string;
  version: number;
  state: CaseState;
  content: CaseContent;
}

export const attestation = { version: attestationVersion, agreed: true, basis: 'anonymised' } as const;

/** A draft written through the API, complete but for the changes. */
export async function aDraft(presenter: Caller, changes: CaseChanges = {}, sections: readonly SectionName[] = sectionNames): Promise<MadeCase> {
  const { id, code, version } = await presenter.call(createCase);
  const content = aCaseContent(changes);
  for (const section of sections) await presenter.call(saveSection, { params: { id, section }, body: { version: 0, value: content[section] } });
  return { id, code, version, state: 'draft', content };
}

export async function aSubmittedCase(presenter: Caller, changes: CaseChanges = {}): Promise<MadeCase> {
  const draft = await aDraft(presenter, changes);
  const { version } = await presenter.call(submitCase, { params: { id: draft.id }, body: { version: draft.version, attestation } });
  return { ...draft, version, state: 'submitted' };
}

export async function aReleasedCase(presenter: Caller, coordinator: Caller, changes: CaseChanges = {}, urgency: 'routine' | 'soon' | 'urgent' = 'routine'): Promise<MadeCase> {
  const submitted = await aSubmittedCase(presenter, changes);
  const { version } = await coordinator.call(releaseCase, { params: { id: submitted.id }, body: { version: submitted.version, urgency, lookedAt: [...sectionNames] } });
  return { ...submitted, version, state: 'released' };
}
