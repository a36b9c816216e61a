import { Global, Injectable, Module } from '@nestjs/common';
import { RoundDoor } from '../platform/realtime/round-door.js';

@Injectable()
class ClosedDoor extends RoundDoor {
  mayWatch(): Promise<boolean> {
    return Promise.resolve(false);
  }
  async came(): Promise<void> {}
  async left(): Promise<void> {}
}

@Global()
@Module({ providers: [{ provide: RoundDoor, useClass: ClosedDoor }], exports: [RoundDoor] })
export class RoundsModule {}
