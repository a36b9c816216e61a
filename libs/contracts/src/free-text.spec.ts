import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { endpoints } from './catalogue.js';
import type { Endpoint } from './endpoint.js';

type Schema = { type?: string; format?: string; pattern?: string; enum?: unknown[]; const?: unknown; properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; additionalProperties?: Schema | boolean };

/** Texts that may hold a name or are no text of a case, and why nothing searches them. */
const explained: Record<string, string> = {
  'people.invite.name': 'the name of a member', 'people.invite.locality': 'where a member works', 'people.invite.registrationBody': 'of a member', 'people.invite.registrationNumber': 'of a member',
  'people.updateMember.locality': 'where a member works', 'people.updateMember.registrationBody': 'of a member', 'people.updateMember.registrationNumber': 'of a member',
  'joining.previewBulk.text': 'a list of members', 'joining.inviteBulk.text': 'a list of members',
  'talk.caption.text': 'blotted out before anybody sees it',
  'attendance.previewImport.text': 'a list of members that is read and not kept',
  'rounds.makeGuest.name': 'the name of a guest, who is a professional',
  'rounds.sendConnectionReport.heading': 'a sentence of the product', 'rounds.sendConnectionReport.findings.say': 'a sentence of the product', 'rounds.sendConnectionReport.findings.detail': 'a figure that was measured', 'rounds.sendConnectionReport.browser': 'what the browser calls itself', 'rounds.sendConnectionReport.line': 'what the browser calls the line',
  'people.signIn.password': 'kept as a hash only',
  'people.acceptInvitation.name': 'the name of a member', 'people.acceptInvitation.password': 'kept as a hash only',
  'cases.decideMark.field': 'the name of a field of the form', 'cases.decideMark.rule': 'the name of a rule', 'cases.decideMark.type': 'the name of a kind of mark',
};

function texts(schema: Schema, path: string): string[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((one) => texts(one, path));
  if (schema.properties) parts.push(...Object.entries(schema.properties).flatMap(([key, one]) => texts(one, `${path}.${key}`)));
  if (schema.items) parts.push(...texts(schema.items, path));
  if (typeof schema.additionalProperties === 'object') parts.push(...texts(schema.additionalProperties, `${path}.*`));
  if (schema.type === 'string' && !schema.format && !schema.pattern && !schema.enum && schema.const === undefined) parts.push(path);
  return [...new Set(parts)];
}

const textsOf = ({ id, body }: Endpoint): string[] => texts(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema, id);

describe('every text that people write', () => {
  it('is searched for identifiers, or it says here why not', () => {
    const unsearched = endpoints.filter((one) => one.method !== 'GET' && !one.errors.includes('identifiers_found')).flatMap(textsOf).filter((path) => !(path in explained));
    expect(unsearched).toEqual([]);
  });

  it('has no explanation that is no longer needed', () => {
    const all = new Set(endpoints.flatMap(textsOf));
    expect(Object.keys(explained).filter((path) => !all.has(path))).toEqual([]);
  });

  it('can be refused where it is searched: the check may also be unavailable', () => {
    const silent = endpoints.filter((one) => one.errors.includes('identifiers_found') && !one.errors.includes('checker_unavailable')).map((one) => one.id);
    // Out of sight goes a case even when its reason cannot be checked.
    expect(silent).toEqual(['cases.recall']);
  });
});
