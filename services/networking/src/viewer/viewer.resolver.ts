import type { HubContext } from '@courage-hub/kit/context';
import { sql } from '@courage-hub/kit/sql';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { mayOf } from './may';
import { WhoAsks } from './viewer';

@Resolver(() => WhoAsks)
export class ViewerResolver {
  @Query(() => WhoAsks, { nullable: true, description: 'Who I am to the hub, and what I may do.' })
  viewer(@Ctx() { viewer }: HubContext): Omit<WhoAsks, 'name'> {
    const { kind, id, grants, audience, scopes } = viewer;
    return { kind, id, roles: grants, audience, scopes, may: mayOf(viewer) };
  }

  @FieldResolver(() => String, { nullable: true })
  async name(@Root() { kind, id }: WhoAsks, @Ctx() { load }: HubContext): Promise<string | null> {
    if (!id || (kind !== 'KEY' && kind !== 'PERSON')) return null;
    const table = kind === 'KEY' ? 'api_key' : 'account';
    const statement = (ids: readonly string[]) =>
      sql(`SELECT t.\`name\`, t.\`id\` AS \`__parent\` FROM \`${table}\` t WHERE t.\`id\` IN (?)`, ids);
    const [row] = await load.rawBy(`viewer:${kind}`, statement, id);
    return (row?.name as string | undefined) ?? null;
  }
}
