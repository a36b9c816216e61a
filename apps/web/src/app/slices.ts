import { routes as attendance } from '../attendance/routes';
import { routes as cases } from '../cases/routes';
import { routes as curriculum } from '../curriculum/routes';
import { routes as evaluation } from '../evaluation/routes';
import { routes as learning } from '../learning/routes';
import { routes as letters } from '../letters/routes';
import { routes as operations } from '../operations/routes';
import { routes as people } from '../people/routes';
import { routes as rounds } from '../rounds/routes';
import { routes as sessions } from '../sessions/routes';
import { routes as statements } from '../statements/routes';
import { routes as today } from '../today/routes';
import { routes as triage } from '../triage/routes';
import type { SliceRoute } from './route-handle';

/** The pages of every slice. */
export const slices: readonly SliceRoute[] = [...today, ...cases, ...triage, ...sessions, ...curriculum, ...learning, ...attendance, ...statements, ...evaluation, ...rounds, ...letters, ...people, ...operations];
