import { Module } from '@nestjs/common';
import { SearchService } from './search.service.js';
import { TodayController } from './today.controller.js';
import { TodayReader } from './today.reader.js';
import { TodayService } from './today.service.js';

/** Last in the order of slices: it asks the others and is asked by nobody. */
@Module({ controllers: [TodayController], providers: [TodayReader, TodayService, SearchService] })
export class TodayModule {}
