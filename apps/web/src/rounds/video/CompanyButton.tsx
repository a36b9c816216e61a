import { IconUsersPlus } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import { Suspense, useState } from 'react';
import { useMe } from '../../app/me';
import { onDemand } from '../on-demand';
import { useRoundState } from '../store/round-context';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';

const CompanyDialog = onDemand(async () => (await import('./CompanyDialog')).CompanyDialog);

/** Others sit at my camera: they are counted with me. */
export function CompanyButton() {
  const [open, setOpen] = useState(false);
  const self = useSelf();
  const wall = useWall();
  const { guest } = useMe();
  const count = useRoundState((round) => round.company.find((one) => one.by === self.id)?.memberIds.length ?? 0);
  // A guest has no attendance, and gives none.
  if (wall || guest) return null;
  return (
    <>
      <Button size="small" variant="quiet" icon={<IconUsersPlus size={16} stroke={1.75} />} onClick={() => setOpen(true)}>{count === 0 ? 'Others with me' : `${count} with me`}</Button>
      {open ? <Suspense fallback={null}><CompanyDialog onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
