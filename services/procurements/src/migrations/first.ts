import { createKitTables, createTables, dropKitTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'contracting_process',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'currency', type: 'varchar', length: '3' },
      { name: 'tenderId', type: 'varchar', length: '96', nullable: true },
      { name: 'tenderStatus', type: 'varchar', length: '16', nullable: true },
      { name: 'statusDetails', type: 'text', nullable: true },
      { name: 'procurementMethod', type: 'varchar', length: '16', nullable: true },
      { name: 'procurementMethodDetails', type: 'varchar', length: '64', nullable: true },
      { name: 'valueMinor', type: 'bigint', nullable: true },
      { name: 'minValueMinor', type: 'bigint', nullable: true },
      { name: 'maxValueMinor', type: 'bigint', nullable: true },
      { name: 'tenderStart', type: 'varchar', length: '10', nullable: true },
      { name: 'tenderEnd', type: 'varchar', length: '10', nullable: true },
      { name: 'numberOfTenderers', type: 'int', nullable: true },
      { name: 'items', type: 'text' },
      { name: 'tenderDocuments', type: 'text' },
      { name: 'title', type: 'text' },
      { name: 'sortKey', type: 'varchar', length: '200' },
      { name: 'searchText', type: 'text' },
      { name: 'startedOn', type: 'varchar', length: '10' },
      { name: 'buyerId', type: 'varchar', length: '96', nullable: true },
      { name: 'procuringEntityId', type: 'varchar', length: '96', nullable: true },
      { name: 'municipalityId', type: 'varchar', length: '96', nullable: true },
      { name: 'innovationType', type: 'varchar', length: '48' },
      { name: 'strategic', type: 'text' },
      { name: 'innovativeAcquisition', type: 'text' },
      { name: 'valueDisclosure', type: 'varchar', length: '16' },
      { name: 'notices', type: 'text' },
      { name: 'identifiers', type: 'text' },
      { name: 'sameAs', type: 'text' },
      { name: 'rationale', type: 'text', nullable: true },
      { name: 'budgetMinor', type: 'bigint', nullable: true },
      { name: 'marketEngagement', type: 'text' },
    ],
    indices: [
      { name: 'IX_process_modified', columns: ['modifiedAt'] },
      { name: 'IX_process_status', columns: ['tenderStatus'] },
      { name: 'IX_process_innovation', columns: ['innovationType'] },
      { name: 'IX_process_municipality', columns: ['municipalityId', 'startedOn'] },
      { name: 'IX_process_buyer', columns: ['buyerId'] },
      { name: 'IX_process_title', columns: ['sortKey', 'id'] },
      { name: 'IX_process_newest', columns: ['startedOn', 'id'] },
    ],
  },
  {
    name: 'award',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'processId', type: 'varchar', length: '96' },
      { name: 'status', type: 'varchar', length: '16', nullable: true },
      { name: 'valueMinor', type: 'bigint', nullable: true },
      { name: 'currency', type: 'varchar', length: '3' },
      { name: 'date', type: 'varchar', length: '10', nullable: true },
    ],
    indices: [{ name: 'IX_award_process', columns: ['processId', 'date'] }],
    foreignKeys: [
      {
        name: 'FK_award_process',
        columns: ['processId'],
        references: 'contracting_process',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'award_supplier',
    columns: [
      { name: 'awardId', type: 'varchar', length: '96', primary: true },
      { name: 'organizationId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_award_supplier_organization', columns: ['organizationId'] }],
    foreignKeys: [
      { name: 'FK_award_supplier_award', columns: ['awardId'], references: 'award', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'contract',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'processId', type: 'varchar', length: '96' },
      { name: 'awardID', type: 'varchar', length: '96' },
      { name: 'status', type: 'varchar', length: '16', nullable: true },
      { name: 'valueMinor', type: 'bigint', nullable: true },
      { name: 'spentMinor', type: 'bigint', nullable: true },
      { name: 'currency', type: 'varchar', length: '3' },
      { name: 'periodStart', type: 'varchar', length: '10', nullable: true },
      { name: 'periodEnd', type: 'varchar', length: '10', nullable: true },
    ],
    indices: [
      { name: 'IX_contract_award', columns: ['awardID'] },
      { name: 'IX_contract_process', columns: ['processId', 'periodStart'] },
    ],
    foreignKeys: [
      {
        name: 'FK_contract_process',
        columns: ['processId'],
        references: 'contracting_process',
        referencedColumns: ['id'],
      },
      { name: 'FK_contract_award', columns: ['awardID'], references: 'award', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'evaluation',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'title', type: 'text' },
      { name: 'subjectType', type: 'varchar', length: '24', nullable: true },
      { name: 'subjectId', type: 'varchar', length: '96', nullable: true },
      { name: 'kind', type: 'varchar', length: '16' },
      { name: 'evaluatorKind', type: 'varchar', length: '16' },
      { name: 'evaluatorId', type: 'varchar', length: '96', nullable: true },
      { name: 'periodStart', type: 'varchar', length: '10', nullable: true },
      { name: 'periodEnd', type: 'varchar', length: '10', nullable: true },
      { name: 'designType', type: 'varchar', length: '32' },
      { name: 'unitOfAssignment', type: 'varchar', length: '200', nullable: true },
      { name: 'preRegistered', type: 'boolean' },
      { name: 'plannedType', type: 'varchar', length: '32', nullable: true },
      { name: 'questions', type: 'text' },
      { name: 'evidence', type: 'varchar', length: '24' },
      { name: 'evidenceWhy', type: 'text', nullable: true },
      { name: 'limitations', type: 'text', nullable: true },
      { name: 'deviationsFromPlan', type: 'text', nullable: true },
      { name: 'reports', type: 'text' },
      { name: 'doi', type: 'varchar', length: '200', nullable: true },
    ],
    indices: [
      { name: 'IX_evaluation_modified', columns: ['modifiedAt'] },
      { name: 'IX_evaluation_evidence', columns: ['evidence'] },
      { name: 'IX_evaluation_evaluator', columns: ['evaluatorId'] },
      { name: 'IX_evaluation_subject', columns: ['subjectId'] },
    ],
  },
  {
    name: 'arm',
    columns: [
      { name: 'evaluationId', type: 'varchar', length: '96', primary: true },
      { name: 'no', type: 'int', primary: true },
      { name: 'name', type: 'text' },
      { name: 'control', type: 'boolean' },
      { name: 'units', type: 'int', nullable: true },
      { name: 'municipalityIds', type: 'text' },
    ],
    foreignKeys: [
      { name: 'FK_arm_evaluation', columns: ['evaluationId'], references: 'evaluation', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'criterion_rating',
    columns: [
      { name: 'evaluationId', type: 'varchar', length: '96', primary: true },
      { name: 'criterion', type: 'varchar', length: '16', primary: true },
      { name: 'rating', type: 'int', nullable: true },
      { name: 'scaleMax', type: 'int' },
      { name: 'finding', type: 'text', nullable: true },
    ],
    indices: [{ name: 'IX_criterion_rating_criterion', columns: ['criterion'] }],
    foreignKeys: [
      {
        name: 'FK_criterion_rating_evaluation',
        columns: ['evaluationId'],
        references: 'evaluation',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'efficiency_result',
    columns: [
      { name: 'evaluationId', type: 'varchar', length: '96', primary: true },
      { name: 'inputsMinor', type: 'bigint', nullable: true },
      { name: 'benefitsMinor', type: 'bigint', nullable: true },
      { name: 'currency', type: 'varchar', length: '3' },
      { name: 'personHours', type: 'decimal', precision: 12, scale: 2, nullable: true },
      { name: 'outcomes', type: 'decimal', precision: 14, scale: 2, nullable: true },
      { name: 'outcomeUnit', type: 'varchar', length: '120', nullable: true },
      { name: 'horizonYears', type: 'int', nullable: true },
      { name: 'discountRate', type: 'decimal', precision: 6, scale: 4, nullable: true },
      { name: 'paysFor', type: 'text' },
      { name: 'benefitsTo', type: 'text' },
      { name: 'spillovers', type: 'text', nullable: true },
      { name: 'assumptions', type: 'text' },
    ],
    foreignKeys: [
      {
        name: 'FK_efficiency_result_evaluation',
        columns: ['evaluationId'],
        references: 'evaluation',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'indicator',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'evaluationId', type: 'varchar', length: '96' },
      { name: 'statisticalIndicatorId', type: 'varchar', length: '96', nullable: true },
      { name: 'title', type: 'text' },
      { name: 'unit', type: 'varchar', length: '64' },
      { name: 'level', type: 'varchar', length: '16' },
      { name: 'baselineDate', type: 'varchar', length: '10', nullable: true },
      { name: 'baselineValue', type: 'decimal', precision: 20, scale: 6, nullable: true },
      { name: 'baselineN', type: 'int', nullable: true },
      { name: 'baselineSuppressed', type: 'boolean' },
    ],
    indices: [{ name: 'IX_indicator_evaluation', columns: ['evaluationId'] }],
    foreignKeys: [
      {
        name: 'FK_indicator_evaluation',
        columns: ['evaluationId'],
        references: 'evaluation',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'effect_estimate',
    columns: [
      { name: 'evaluationId', type: 'varchar', length: '96', primary: true },
      { name: 'no', type: 'int', primary: true },
      { name: 'indicatorId', type: 'varchar', length: '96' },
      { name: 'estimate', type: 'decimal', precision: 20, scale: 6, nullable: true },
      { name: 'ciLow', type: 'decimal', precision: 20, scale: 6, nullable: true },
      { name: 'ciHigh', type: 'decimal', precision: 20, scale: 6, nullable: true },
      { name: 'confidence', type: 'decimal', precision: 5, scale: 4, nullable: true },
      { name: 'n', type: 'int', nullable: true },
      { name: 'unit', type: 'varchar', length: '64' },
      { name: 'hypothesisId', type: 'varchar', length: '96', nullable: true },
      { name: 'plainLanguage', type: 'text', nullable: true },
    ],
    indices: [{ name: 'IX_effect_estimate_indicator', columns: ['indicatorId'] }],
    foreignKeys: [
      {
        name: 'FK_effect_estimate_evaluation',
        columns: ['evaluationId'],
        references: 'evaluation',
        referencedColumns: ['id'],
      },
      {
        name: 'FK_effect_estimate_indicator',
        columns: ['indicatorId'],
        references: 'indicator',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'indicator_period',
    columns: [
      { name: 'indicatorId', type: 'varchar', length: '96', primary: true },
      { name: 'no', type: 'int', primary: true },
      { name: 'startDate', type: 'varchar', length: '10', nullable: true },
      { name: 'endDate', type: 'varchar', length: '10', nullable: true },
      { name: 'target', type: 'decimal', precision: 20, scale: 6, nullable: true },
      { name: 'actualValue', type: 'decimal', precision: 20, scale: 6, nullable: true },
      { name: 'observations', type: 'int', nullable: true },
      { name: 'suppressed', type: 'boolean' },
    ],
    foreignKeys: [
      {
        name: 'FK_indicator_period_indicator',
        columns: ['indicatorId'],
        references: 'indicator',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'party',
    columns: [
      { name: 'processId', type: 'varchar', length: '96', primary: true },
      { name: 'organizationId', type: 'varchar', length: '96', primary: true },
      { name: 'roles', type: 'text' },
    ],
    indices: [{ name: 'IX_party_organization', columns: ['organizationId'] }],
    foreignKeys: [
      {
        name: 'FK_party_process',
        columns: ['processId'],
        references: 'contracting_process',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'process_cpv',
    columns: [
      { name: 'processId', type: 'varchar', length: '96', primary: true },
      { name: 'code', type: 'varchar', length: '8', primary: true },
    ],
    indices: [{ name: 'IX_process_cpv_code', columns: ['code'] }],
    foreignKeys: [
      {
        name: 'FK_process_cpv_process',
        columns: ['processId'],
        references: 'contracting_process',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'process_experiment',
    columns: [
      { name: 'processId', type: 'varchar', length: '96', primary: true },
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_process_experiment_experiment', columns: ['experimentId'] }],
    foreignKeys: [
      {
        name: 'FK_process_experiment_process',
        columns: ['processId'],
        references: 'contracting_process',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'related_process',
    columns: [
      { name: 'processId', type: 'varchar', length: '96', primary: true },
      { name: 'no', type: 'int', primary: true },
      { name: 'relationship', type: 'varchar', length: '32' },
      { name: 'relatedProcessId', type: 'varchar', length: '96', nullable: true },
      { name: 'uri', type: 'varchar', length: '500', nullable: true },
    ],
    foreignKeys: [
      {
        name: 'FK_related_process_process',
        columns: ['processId'],
        references: 'contracting_process',
        referencedColumns: ['id'],
      },
    ],
  },
];

export class First1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner);
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await dropKitTables(runner);
  }
}
