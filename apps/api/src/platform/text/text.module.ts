import { Global, Module } from '@nestjs/common';
import { PlainCheck } from './plain-check.js';

@Global()
@Module({ providers: [PlainCheck], exports: [PlainCheck] })
export class TextModule {}
