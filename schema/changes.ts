import { BreakingChangeType, findBreakingChanges, type GraphQLSchema, isObjectType, isInterfaceType } from 'graphql';

/** `@deprecated(reason: "use x; removal 2027-03-01")`: from that day on the field may go. */
const REMOVAL = /\bremoval (\d{4}-\d{2}-\d{2})\b/;

/** What a client of the released schema would lose on a day, in words; [] when nothing. */
export function breakingChanges(released: GraphQLSchema, current: GraphQLSchema, today: string): string[] {
  return findBreakingChanges(released, current)
    .filter(({ description }) => !description.startsWith('Standard scalar'))
    .filter(
      ({ type, description }) => type !== BreakingChangeType.FIELD_REMOVED || !wasDue(released, description, today),
    )
    .map(({ description }) => description);
}

function wasDue(released: GraphQLSchema, description: string, today: string): boolean {
  const [, typeName, fieldName] = /^(\w+)\.(\w+) was removed/.exec(description) ?? [];
  const type = released.getType(typeName ?? '');
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const due = REMOVAL.exec(type.getFields()[fieldName ?? '']?.deprecationReason ?? '')?.[1];
  return due !== undefined && due <= today;
}
