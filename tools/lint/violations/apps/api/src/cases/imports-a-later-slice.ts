// expects: without-walls(boundaries)
export { TriageService } from '../triage/triage.service.js';
