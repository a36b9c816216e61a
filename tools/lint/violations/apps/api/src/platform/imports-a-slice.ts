// expects: without-walls(boundaries)
export { CasesService } from '../cases/cases.service.js';
