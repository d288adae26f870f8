import { replaceIndex } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = { name: 'IX_membership_group', columns: ['groupId', 'since'] };

const NOW = {
  name: 'IX_membership_latest',
  columns: ['groupId', 'since', 'id'],
};

/** The latest members of a group stand beside each other. */
export class Ordered1776000000042 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return replaceIndex(runner, 'membership', { ...NOW, old: BEFORE.name });
  }

  down(runner: QueryRunner): Promise<void> {
    return replaceIndex(runner, 'membership', { ...BEFORE, old: NOW.name });
  }
}
