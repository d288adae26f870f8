import { indexAudit, unindexAudit } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a record was before a write is found by the record. */
export class AuditIndex1776000000051 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return indexAudit(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return unindexAudit(runner);
  }
}
