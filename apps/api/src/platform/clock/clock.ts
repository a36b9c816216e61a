import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** The only source of time and chance on the server; tests replace it to travel in time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
  uuid(): string {
    return randomUUID();
  }
  bytes(count: number): Buffer {
    return randomBytes(count);
  }
}
