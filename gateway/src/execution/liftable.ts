import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  Kind,
  type ValueNode,
} from 'graphql';

/**
 * Whether a literal means the same as a variable with its value: not of scalars of our own,
 * because what a service makes of such a literal, and says of a wrong one, is its own affair.
 */
export function isLiftable(node: ValueNode, type: GraphQLInputType): boolean {
  if (node.kind === Kind.VARIABLE) return false;
  if (isNonNullType(type)) return isLiftable(node, type.ofType as GraphQLInputType);
  if (node.kind === Kind.NULL) return true;
  if (isListType(type)) {
    const items = node.kind === Kind.LIST ? node.values : [node];
    return items.every((item) => isLiftable(item, type.ofType as GraphQLInputType));
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return (
      node.kind === Kind.OBJECT &&
      node.fields.every(({ name, value }) => !!fields[name.value] && isLiftable(value, fields[name.value]!.type))
    );
  }
  if (isEnumType(type)) return node.kind === Kind.ENUM;
  return isSpecifiedScalarType(type) && node.kind !== Kind.OBJECT;
}
