import { useState } from 'react';
import { ApiError } from '../../app/api/errors';
import { faultsOf, type MemberDraft } from '../member-form';

const fieldIds = ['email', 'name', 'roles', 'profession', 'discipline', 'siteId', 'locality', 'registrationBody', 'registrationNumber'];

function fromApi(error: Error | null): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(error.fields.map(({ path, message }) => [path.replace(/^body\./, '').split('.')[0] ?? path, message]));
}

/** The faults of a member's form: the own ones after an attempt, then those the API found. */
export function useFaults(draft: MemberDraft, error: Error | null, more: () => Record<string, string> = () => ({})) {
  const [own, setOwn] = useState<Record<string, string>>({});
  const [attempt, setAttempt] = useState(0);
  const byField = { ...fromApi(error), ...own };
  return {
    byField,
    list: fieldIds.flatMap((field) => (byField[field] ? [{ field, message: byField[field] }] : [])),
    attempt,
    /** Looks again; true when nothing stands in the way. */
    check: () => {
      const found = { ...more(), ...faultsOf(draft) };
      setOwn(found);
      setAttempt(attempt + 1);
      return Object.keys(found).length === 0;
    },
  };
}
