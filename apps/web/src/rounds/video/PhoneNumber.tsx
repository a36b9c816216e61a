import { VisuallyHidden } from '@without-walls/ui';
import { useRoundSettings } from '../useRoundSettings';
import { dialOf } from './dial';
import { useMediaView } from './media-context';
import styles from './people.module.css';

/** Whoever takes part by phone has the number in sight. */
export function PhoneNumber() {
  const phone = useRoundSettings().data?.phone;
  const byPhone = useMediaView((view) => view.mode === 'phone');
  if (!byPhone || !phone) return null;
  return <a className={styles.phone} href={dialOf(phone)}><VisuallyHidden>Call </VisuallyHidden>{phone}</a>;
}
