import { SetMetadata } from '@nestjs/common';

export const OPEN = Symbol('open');

/** Declares a probe that is outside the contracts and open to all on purpose. Greppable: there should be three. */
export const Open = (): MethodDecorator => SetMetadata(OPEN, true);
