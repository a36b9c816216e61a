// expects: without-walls(boundaries)
export { CasesRepository } from '../cases/cases.repository.js';
