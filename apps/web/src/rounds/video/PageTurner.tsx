import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import styles from './people.module.css';

type Props = { page: number; pages: number; onTurn: (page: number) => void };

const size = { size: 16, stroke: 1.75 };

/** From one nine people to the next. Pictures of other pages do not come over the line. */
export function PageTurner({ page, pages, onTurn }: Props) {
  return (
    <div className={styles.pages} role="group" aria-label="Pages of people">
      <Button size="small" variant="quiet" disabled={page === 0} aria-label="Earlier people" icon={<IconChevronLeft {...size} />} onClick={() => onTurn(page - 1)} />
      <span aria-live="polite">Page {page + 1} of {pages}</span>
      <Button size="small" variant="quiet" disabled={page === pages - 1} aria-label="Further people" icon={<IconChevronRight {...size} />} onClick={() => onTurn(page + 1)} />
    </div>
  );
}
