import { connectionOf } from '@courage-hub/kit/connection';
import type { HubContext } from '@courage-hub/kit/context';
import { badInput } from '@courage-hub/kit/errors';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { Organization } from './organization';
import { OrganizationsArgs } from './organization.inputs';
import { identifiedBy, organizations } from './organization.rows';

const OrganizationConnection = connectionOf(Organization, 'Organization');

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, {
    nullable: true,
    description: 'One organisation by id or by an identifier; null where there is none.',
  })
  async organization(
    @Arg('id', () => ID, { nullable: true, description: 'e.g. `organization:kuntaliitto`.' }) id: string | null,
    @Arg('identifier', () => String, {
      nullable: true,
      description:
        'An id in an official scheme, with the scheme or without: `FI-PRO:0177619-3`, `0177619-3`. Dashes and case do not matter. An id that several organisations have is an error that names them, and so is a `FI-PRO` id with a wrong check digit.',
    })
    identifier: string | null,
    @Ctx() { load }: HubContext,
  ): Promise<Organization | null> {
    if (!id === !identifier)
      throw badInput(
        {
          fi: 'anna joko id tai identifier, ei molempia',
          sv: 'ange antingen id eller identifier, inte båda',
          en: 'give exactly one of id and identifier',
        },
        { id, identifier },
      );
    if (id) return load.byId(organizations, id);
    const found = await load.select(organizations, identifiedBy(identifier!));
    if (found.length < 2) return found[0] ?? null;
    throw badInput(
      {
        fi: `tämä tunniste on useammalla: ${found.map((one) => one.id).join(', ')}; kysy id:llä`,
        sv: `flera har denna identifierare: ${found.map((one) => one.id).join(', ')}; fråga med id`,
        en: `${found.map((one) => one.id).join(' and ')} have this identifier: ask by id`,
      },
      identifier,
    );
  }

  @Query(() => OrganizationConnection, {
    nullable: true,
    description: 'Organisations by name (the Finnish alphabet). Facets: kind, scale.',
  })
  organizations(
    @Args(() => OrganizationsArgs) args: OrganizationsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Organization> {
    return load.page(organizations, args);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality where it is at home; null where not recorded.',
  })
  homeMunicipality(
    @Root() { homeMunicipalityId }: Organization,
    @Ctx() { load }: HubContext,
  ): Promise<Municipality | null> {
    return load.byId(municipalities, homeMunicipalityId);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organisation that it is part of; null where there is none.',
  })
  parent(@Root() { parentId }: Organization, @Ctx() { load }: HubContext): Promise<Organization | null> {
    return load.byId(organizations, parentId);
  }
}

@Resolver(() => Municipality)
export class MunicipalityOrganizationResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The municipality as a legal person; null for past municipalities.',
  })
  organization(@Root() { code }: Municipality, @Ctx() { load }: HubContext): Promise<Organization | null> {
    return load.byId(organizations, `organization:municipality-${code}`);
  }
}
