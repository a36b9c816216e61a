import { Global, Module } from '@nestjs/common';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceReader } from './attendance.reader.js';
import { AttendanceRepository } from './attendance.repository.js';
import { ClosingService } from './closing.service.js';
import { ImportService } from './import.service.js';
import { MadeUpService } from './made-up.service.js';
import { OwnAttendanceService } from './own-attendance.service.js';
import { PastAttendanceService } from './past-attendance.service.js';
import { SheetsService } from './sheets.service.js';
import { WindowService } from './window.service.js';

/** Global because learning and statements stand on what was attended, through the reader only. */
@Global()
@Module({
  controllers: [AttendanceController],
  providers: [AttendanceRepository, SheetsService, WindowService, ClosingService, ImportService, OwnAttendanceService, PastAttendanceService, AttendanceReader, MadeUpService],
  exports: [AttendanceReader, MadeUpService, PastAttendanceService],
})
export class AttendanceModule {}
