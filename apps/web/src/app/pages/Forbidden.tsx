import { Page, buttonLook } from '@without-walls/ui';
import { Link } from 'react-router';
import { useMe } from '../me';

/** A page that exists, but not for the roles of this member. */
export function Forbidden() {
  const { network } = useMe();
  return (
    <Page heading="This page is for other roles" lede={`What you may open depends on your roles in ${network.name}. If you need this page for your work, ask an administrator of the network.`} width="reading">
      <p><Link to="/" {...buttonLook('secondary')}>Go to Today</Link></p>
    </Page>
  );
}
