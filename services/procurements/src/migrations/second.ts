import { addWriting, dropWriting } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PUBLISHED: readonly string[] = ['contracting_process', 'evaluation'];

/** The service can be written to: audit, idempotency, and on what people publish an author, an embargo and a deletion. */
export class Second1769904000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addWriting(runner, PUBLISHED);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropWriting(runner, PUBLISHED);
  }
}
