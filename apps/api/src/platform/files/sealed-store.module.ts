import { Global, Module } from '@nestjs/common';
import { SealedStore } from './sealed-store.js';

@Global()
@Module({ providers: [SealedStore], exports: [SealedStore] })
export class SealedStoreModule {}
