import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateScalar, DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Project, ProjectPurpose, ProjectStatus } from './project';

export const ProjectConnection = connectionOf(Project, 'Project');

@InputType({ description: 'Which projects; the fields given all hold.' })
export class ProjectFilter implements Combinable<ProjectFilter> {
  @Field(() => [ID], { nullable: true, description: 'Those with these ids.' })
  ids?: string[] | null;

  @Field(() => [ProjectStatus], { nullable: true, description: 'In one of these statuses.' })
  status?: ProjectStatus[] | null;

  @Field(() => [ProjectPurpose], { nullable: true, description: 'For one of these purposes.' })
  purpose?: ProjectPurpose[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Led by one of these municipalities: codes of three digits, e.g. "005".',
  })
  municipalityCodes?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Begun on this day or later.' })
  startedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Begun on this day or earlier.' })
  startedTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of the title, the lead organisation or the project code, whatever the inflection, case and accents; also as a part of a longer word.',
  })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [ProjectFilter], { nullable: true, description: 'All of these hold.' })
  and?: ProjectFilter[] | null;

  @Field(() => [ProjectFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: ProjectFilter[] | null;

  @Field(() => ProjectFilter, { nullable: true, description: 'This does not hold.' })
  not?: ProjectFilter | null;
}

export enum ProjectOrder {
  START = 'START',
  TITLE = 'TITLE',
}
registerEnumType(ProjectOrder, {
  name: 'ProjectOrder',
  description: 'By first day, latest first (unknown ones last), or by title (the Finnish alphabet).',
});

@ArgsType()
export class ProjectsArgs extends ConnectionArgs {
  @Field(() => ProjectFilter, { nullable: true, description: 'Which projects.' })
  filter?: ProjectFilter | null;

  @Field(() => ProjectOrder, { nullable: true, description: 'In which order; latest start first unless said.' })
  orderBy?: ProjectOrder | null;
}
