import { Page, Skeleton } from '@without-walls/ui';

/** While the first page comes: nothing for 300 ms, then grey lines. */
export function Starting() {
  return <main><Page heading=""><Skeleton lines={5} label="Opening Without Walls" /></Page></main>;
}
