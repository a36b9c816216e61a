// expects: without-walls(boundaries)
export { anything } from '../../../../libs/domain/src/index.js';
