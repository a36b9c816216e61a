import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type AdviceToSign, LetterSigner } from '../rounds/letter-signer.port.js';
import { LetterSigning } from './letter-signing.js';

/** Answers Finish: the letters of a round. */
@Injectable()
export class RoundLetters extends LetterSigner {
  constructor(@Inject(LetterSigning) private readonly signing: LetterSigning) {
    super();
  }

  sign(tx: Tx, actor: Actor, advice: AdviceToSign): Promise<{ letterId: string; followUps: number }> {
    return this.signing.sign(tx, actor, advice);
  }
}
