import { Global, Module } from '@nestjs/common';
import { SealedLinks } from './sealed-links.js';

@Global()
@Module({ providers: [SealedLinks], exports: [SealedLinks] })
export class LinksModule {}
