import { readMedia } from '@without-walls/contracts';
import { useRead } from '../../app/query/useRead';

/** Whether the video server can be had now; undefined until it was asked. */
export const useVideoState = () => useRead(['media'], readMedia, {}, { refetchInterval: 15_000 }).data;
