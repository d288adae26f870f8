import { Code, Day, DerivedFrom, Json, LongText, Minor } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { moneyOf } from '@courage-hub/kit/money';
import { Recorded } from '@courage-hub/kit/recorded';
import { Identifier, Node, Period, Value } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { periodOf } from '../period';

export enum ProjectStatus {
  PROPOSED = 'PROPOSED',
  RUNNING = 'RUNNING',
  ENDED = 'ENDED',
  DISCONTINUED = 'DISCONTINUED',
}
registerEnumType(ProjectStatus, {
  name: 'ProjectStatus',
  description: 'Applied for, running, ended as planned, or discontinued before its end (keskeytynyt).',
});

export enum ProjectPurpose {
  PROCUREMENT = 'PROCUREMENT',
  EVALUATION = 'EVALUATION',
  PARTICIPATION = 'PARTICIPATION',
  OVERALL_EFFICIENCY = 'OVERALL_EFFICIENCY',
  OTHER = 'OTHER',
}
registerEnumType(ProjectPurpose, {
  name: 'ProjectPurpose',
  description: 'What a project is for, as far as the hub groups projects.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A funded piece of work with a beginning and an end, in which experiments may be run.',
})
@Entity('project')
@Index('IX_project_sort', ['sortKey', 'id'])
@Index('IX_project_municipality', ['leadMunicipalityId'])
@Index('IX_project_organization', ['leadOrganizationId'])
@Index('IX_project_start', ['startDate', 'id'])
export class Project extends Recorded implements Node {
  @Json()
  @Field(() => LocalizedText, { description: 'The title.' })
  title: Localized;

  @Code(200)
  sortKey: string;

  @LongText()
  searchText: string;

  @Code(32)
  @Field(() => ProjectPurpose, { description: 'What it is for; OTHER where its source does not say.' })
  purpose: ProjectPurpose;

  @Code(16)
  @Field(() => ProjectStatus, { description: 'How far it is.' })
  status: ProjectStatus;

  @Code(96, { nullable: true })
  leadMunicipalityId: string | null;

  @Code(96, { nullable: true })
  leadOrganizationId: string | null;

  @Day({ nullable: true })
  startDate: string | null;

  @Day({ nullable: true })
  endDate: string | null;

  @Code(200, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The programme that funds it, named as its source names it, e.g. `ESF 2007-2013`.',
  })
  fundingProgramme: string | null;

  @Minor({ nullable: true })
  grantedPublicMinor: number | null;

  @Minor({ nullable: true })
  paidPublicMinor: number | null;

  @Minor({ nullable: true })
  plannedPublicMinor: number | null;

  @Minor({ nullable: true })
  realisedPublicMinor: number | null;

  @Json()
  @Field(() => [Identifier], { description: 'Ids in other schemes, e.g. the project code of the funder.' })
  identifiers: Identifier[];

  @DerivedFrom('startDate', 'endDate')
  @Field(() => Period, { nullable: true, description: 'When it runs; null where neither day is known.' })
  get period(): Period | null {
    return periodOf(this.startDate, this.endDate);
  }

  @DerivedFrom('grantedPublicMinor')
  @Field(() => Value, { nullable: true, description: 'EU and state funding granted, in euros; null where unknown.' })
  get grantedPublic(): Value | null {
    return moneyOf(this.grantedPublicMinor);
  }

  @DerivedFrom('paidPublicMinor')
  @Field(() => Value, { nullable: true, description: 'EU and state funding paid out, in euros; null where unknown.' })
  get paidPublic(): Value | null {
    return moneyOf(this.paidPublicMinor);
  }

  @DerivedFrom('plannedPublicMinor')
  @Field(() => Value, {
    nullable: true,
    description: 'All public funding planned (EU, state and municipal), in euros; null where unknown.',
  })
  get plannedPublic(): Value | null {
    return moneyOf(this.plannedPublicMinor);
  }

  @DerivedFrom('realisedPublicMinor')
  @Field(() => Value, {
    nullable: true,
    description: 'All public funding that came true (EU, state and municipal), in euros; null where unknown.',
  })
  get realisedPublic(): Value | null {
    return moneyOf(this.realisedPublicMinor);
  }
}
