import { replaceIndex } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = { name: 'IX_experiment_municipality', columns: ['leadMunicipalityId'] };

const NOW = {
  name: 'IX_experiment_led',
  columns: ['leadMunicipalityId', 'createdAt', 'id', 'visibility', 'deletedAt', 'embargoUntil'],
};

/** The newest experiments of a municipality stand beside each other, with what tells who may see them. */
export class Ordered1776000000041 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return replaceIndex(runner, 'experiment', { ...NOW, old: BEFORE.name });
  }

  down(runner: QueryRunner): Promise<void> {
    return replaceIndex(runner, 'experiment', { ...BEFORE, old: NOW.name });
  }
}
