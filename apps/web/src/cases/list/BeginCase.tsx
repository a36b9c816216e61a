import { Button } from '@without-walls/ui';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { useBeginCase } from '../cases.queries';

/** Begins a draft and opens it. */
export function BeginCase({ variant = 'primary' }: { variant?: 'primary' | 'secondary' }) {
  const begin = useBeginCase();
  const navigate = useNavigate();
  const go = async () => {
    const made = await begin.run({});
    if (made) void navigate(`/cases/${made.id}/edit`);
  };
  return (
    <>
      <Button variant={variant} pending={begin.pending} onClick={() => void go()}>Begin a case</Button>
      <ProblemNotice error={begin.error} />
    </>
  );
}
