// expects: without-walls(boundaries)
export { anything } from '@without-walls/domain';
