import { Page, buttonLook } from '@without-walls/ui';
import { Link } from 'react-router';

/** An address that leads nowhere, or to something the member may not know of. */
export function NotFound() {
  return (
    <Page heading="There is nothing at this address" lede="The link may be old or cut short, or what it led to is for other people." width="reading">
      <p><Link to="/" {...buttonLook('secondary')}>Go to Today</Link></p>
    </Page>
  );
}
