import { InlineNotice } from '@without-walls/ui';
import { useRoundSettings } from '../useRoundSettings';
import { dialOf } from './dial';

/** The number to call, to be read or pressed. */
export function PhoneLine() {
  const phone = useRoundSettings().data?.phone;
  if (!phone) return null;
  return <InlineNotice tone="info" title={<>Call <a href={dialOf(phone)}>{phone}</a></>}>Speak and listen by telephone. Follow, write and raise your hand here.</InlineNotice>;
}
