import type { Endpoint } from './endpoint.js';
import * as attendance from './attendance.js';
import * as caseSafety from './case-safety.js';
import * as cases from './cases.js';
import * as curriculum from './curriculum.js';
import * as evaluation from './evaluation.js';
import * as files from './files.js';
import * as joining from './joining.js';
import * as learning from './learning.js';
import * as lectureMaterial from './lecture-material.js';
import * as makeUps from './make-ups.js';
import * as networkSettings from './network-settings.js';
import * as operations from './operations.js';
import * as people from './people.js';
import * as quizzes from './quizzes.js';
import * as recommendations from './recommendations.js';
import * as roundDoor from './round-door.js';
import * as roundTalk from './round-talk.js';
import * as rounds from './rounds.js';
import * as sessions from './sessions.js';
import * as statements from './statements.js';
import * as today from './today.js';
import * as triage from './triage.js';

const isEndpoint = (value: unknown): value is Endpoint => typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

/** Every endpoint there is, in the order of the slices. OpenAPI, the boot check and the access table are made from it. */
export const endpoints: readonly Endpoint[] = [people, joining, networkSettings, cases, caseSafety, files, triage, curriculum, sessions, rounds, roundDoor, roundTalk, recommendations, attendance, learning, quizzes, makeUps, lectureMaterial, statements, evaluation, today, operations].flatMap((slice) => Object.values(slice).filter(isEndpoint));
