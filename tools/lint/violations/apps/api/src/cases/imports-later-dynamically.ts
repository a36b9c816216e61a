// expects: without-walls(boundaries)
export const later = () => import('../rounds/rounds.service.js');
