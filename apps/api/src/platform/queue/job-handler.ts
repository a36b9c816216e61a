import { SetMetadata } from '@nestjs/common';
import type { JobName } from '@without-walls/contracts';

export const JOB = Symbol('job');

/** Marks a provider's method as the one handler of a job. It gets the parsed payload and may run twice for one id. */
export const HandlesJob = (name: JobName): MethodDecorator => SetMetadata(JOB, name);
