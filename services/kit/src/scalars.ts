import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badInput } from './errors';

type Check = (value: unknown) => string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DECIMAL = /^-?\d{1,30}(\.\d{1,12})?$/;

export const parseDay: Check = (value) => {
  if (typeof value === 'string' && DAY.test(value) && sameDay(value)) return value;
  throw badInput('Date must be a calendar day YYYY-MM-DD', value);
};

export const parseInstant: Check = (value) => {
  if (typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value))) {
    return new Date(value).toISOString();
  }
  throw badInput('DateTime must be ISO 8601 with an offset, e.g. 2026-05-01T08:00:00Z', value);
};

export const parseUri: Check = (value) => {
  if (typeof value === 'string' && value.length <= 2000 && URL.canParse(value) && !/\s/.test(value)) return value;
  throw badInput('URI must be an absolute URI of at most 2000 characters', value);
};

export const parseDecimal: Check = (value) => {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw badInput('Decimal must be a string like "12.50"', value);
};

export const parseMarkdown: Check = (value) => {
  if (typeof value === 'string' && value.length <= 100_000 && value.isWellFormed()) return value;
  throw badInput('Markdown must be well-formed text of at most 100000 characters', value);
};

function sameDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function textScalar(name: string, description: string, check: Check): GraphQLScalarType<string, string> {
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const DateScalar = textScalar('Date', 'A calendar day in Finland, `YYYY-MM-DD` (ISO 8601).', parseDay);
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in UTC, `YYYY-MM-DDThh:mm:ss.sssZ` (RFC 3339). Input may carry any offset.',
  parseInstant,
);
export const UriScalar = textScalar('URI', 'An absolute URI (RFC 3986), at most 2000 characters.', parseUri);
export const DecimalScalar = textScalar(
  'Decimal',
  'An exact decimal number as a string, e.g. `"12.5"`; never a float.',
  parseDecimal,
);
export const MarkdownScalar = textScalar('Markdown', 'CommonMark text, at most 100000 characters.', parseMarkdown);
