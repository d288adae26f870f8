import { createKitTables, createTables, dropKitTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'area_change',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'kind', type: 'varchar', length: '16' },
      { name: 'effectiveDate', type: 'varchar', length: '10' },
      { name: 'source', type: 'varchar', length: '64' },
    ],
  },
  {
    name: 'area_change_party',
    columns: [
      { name: 'changeId', type: 'varchar', length: '96', primary: true },
      { name: 'municipalityId', type: 'varchar', length: '96', primary: true },
      { name: 'side', type: 'varchar', length: '4', primary: true },
    ],
    indices: [{ name: 'IX_area_change_party_municipality', columns: ['municipalityId'] }],
  },
  {
    name: 'classification',
    columns: [
      { name: 'municipalityId', type: 'varchar', length: '96', primary: true },
      { name: 'year', type: 'int', primary: true },
      { name: 'name', type: 'text' },
      { name: 'language', type: 'varchar', length: '32', nullable: true },
      { name: 'grouping', type: 'varchar', length: '16', nullable: true },
      { name: 'maakuntaId', type: 'varchar', length: '96', nullable: true },
      { name: 'seutukuntaId', type: 'varchar', length: '96', nullable: true },
      { name: 'wellbeingId', type: 'varchar', length: '96', nullable: true },
      { name: 'majorRegionId', type: 'varchar', length: '96', nullable: true },
      { name: 'elyId', type: 'varchar', length: '96', nullable: true },
      { name: 'nuts1Id', type: 'varchar', length: '96', nullable: true },
      { name: 'nuts2Id', type: 'varchar', length: '96', nullable: true },
      { name: 'nuts3Id', type: 'varchar', length: '96', nullable: true },
    ],
    indices: [
      { name: 'IX_classification_seutukunta', columns: ['year', 'seutukuntaId'] },
      { name: 'IX_classification_maakunta', columns: ['year', 'maakuntaId'] },
    ],
  },
  {
    name: 'municipality',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'code', type: 'varchar', length: '3' },
      { name: 'name', type: 'text' },
      { name: 'sortKey', type: 'varchar', length: '120' },
      { name: 'searchText', type: 'varchar', length: '400' },
      { name: 'status', type: 'varchar', length: '16' },
      { name: 'validFrom', type: 'varchar', length: '10', nullable: true },
      { name: 'validTo', type: 'varchar', length: '10', nullable: true },
      { name: 'language', type: 'varchar', length: '32', nullable: true },
      { name: 'grouping', type: 'varchar', length: '16', nullable: true },
      { name: 'landAreaKm2', type: 'decimal', precision: 10, scale: 2, nullable: true },
      { name: 'latitude', type: 'decimal', precision: 9, scale: 5, nullable: true },
      { name: 'longitude', type: 'decimal', precision: 9, scale: 5, nullable: true },
    ],
    indices: [
      { name: 'IX_municipality_sort', columns: ['sortKey', 'id'] },
      { name: 'IX_municipality_code', columns: ['code'], unique: true },
    ],
  },
  {
    name: 'organization',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'name', type: 'text' },
      { name: 'sortKey', type: 'varchar', length: '200' },
      { name: 'searchText', type: 'text' },
      { name: 'kind', type: 'varchar', length: '32' },
      { name: 'scale', type: 'varchar', length: '16' },
      { name: 'identifiers', type: 'text' },
      { name: 'identifierKeys', type: 'text' },
      { name: 'sameAs', type: 'text' },
      { name: 'homeMunicipalityId', type: 'varchar', length: '96', nullable: true },
      { name: 'homepage', type: 'varchar', length: '400', nullable: true },
      { name: 'parentId', type: 'varchar', length: '96', nullable: true },
    ],
    indices: [
      { name: 'IX_organization_home', columns: ['homeMunicipalityId'] },
      { name: 'IX_organization_sort', columns: ['sortKey', 'id'] },
    ],
  },
  {
    name: 'peer_group',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'name', type: 'text' },
      { name: 'sameBy', type: 'text' },
    ],
  },
  {
    name: 'population',
    columns: [
      { name: 'municipalityId', type: 'varchar', length: '96', primary: true },
      { name: 'year', type: 'int', primary: true },
      { name: 'value', type: 'int' },
      { name: 'boundaries', type: 'varchar', length: '32' },
      { name: 'source', type: 'varchar', length: '64' },
    ],
  },
  {
    name: 'population_group',
    columns: [
      { name: 'municipalityId', type: 'varchar', length: '96', primary: true },
      { name: 'year', type: 'int', primary: true },
      { name: 'men', type: 'int' },
      { name: 'women', type: 'int' },
      { name: 'age0To14', type: 'int' },
      { name: 'age15To64', type: 'int' },
      { name: 'age65Plus', type: 'int' },
    ],
  },
  {
    name: 'region',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'kind', type: 'varchar', length: '32' },
      { name: 'code', type: 'varchar', length: '16' },
      { name: 'name', type: 'text' },
      { name: 'sortKey', type: 'varchar', length: '120' },
      { name: 'parentId', type: 'varchar', length: '96', nullable: true },
      { name: 'firstYear', type: 'int' },
      { name: 'lastYear', type: 'int', nullable: true },
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
