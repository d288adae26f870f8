import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { SCHEMA } from './schema';

/** What is tried to get out of a text and into a statement. */
export const PAYLOADS = [
  "'",
  '"',
  '`',
  '\\',
  "\\'",
  "' OR '1'='1",
  "' OR 1=1 -- ",
  "' OR 1=1#",
  '" OR ""="',
  '1 OR 1=1',
  '1abc',
  '0',
  "') OR ('1'='1",
  "')) OR 1=1 -- ",
  "'; DROP TABLE experiment; -- ",
  "'; DELETE FROM municipality; -- ",
  "'; UPDATE experiment SET version=99; -- ",
  "' UNION SELECT NULL -- ",
  "' UNION ALL SELECT NULL,NULL,NULL -- ",
  "' UNION SELECT name FROM sqlite_schema -- ",
  "' UNION SELECT table_name FROM information_schema.tables -- ",
  "' AND SLEEP(60) -- ",
  "' OR BENCHMARK(1000000000,MD5(1)) -- ",
  "' AND randomblob(1000000000) -- ",
  "' AND EXTRACTVALUE(1,CONCAT(0x7e,VERSION())) -- ",
  "' AND (SELECT 1 FROM (SELECT COUNT(*),CONCAT(VERSION(),FLOOR(RAND(0)*2))x FROM t GROUP BY x)a) -- ",
  "' INTO OUTFILE 'stolen.txt' -- ",
  "' AND LOAD_FILE('/etc/passwd') -- ",
  "' AND load_extension('x') -- ",
  "'||'a'||'",
  "' AND 1=CONVERT(1,CHAR) AND '1'='1",
  "%' OR '%'='",
  "%') OR 1=1 -- ",
  "!' OR 1=1 -- ",
  "!%' OR '1' LIKE '1",
  "/*!50000 OR 1=1*/'",
  "'/**/OR/**/1=1/**/--/**/",
  '?',
  '? OR ?',
  ':id',
  '$1',
  "experiment:x' OR 'x'='x",
  "municipality:091' OR '1'='1",
  "091' -- ",
  '\u02bc OR 1=1 -- ',
  "\u00bf' OR 1=1 -- ",
  '%27%20OR%201%3D1',
  "' ORDER BY 1000 -- ",
  "' HAVING 1=1 -- ",
  "' LIMIT 1 OFFSET 0 -- ",
];

/** What only a database or a driver says; no payload contains it. */
export const DATABASE_TALK =
  /\bt\.`|SQLITE_|\bER_[A-Z]|near \\?"|syntax|unrecognized token|QueryFailed|better-sqlite|mysql2/;

/** Where a text goes into a question. */
export interface Place {
  name: string;
  field: string;
  /** The arguments with `$p` where the payload goes. */
  args: string;
  type: string;
  counted: boolean;
}

const isText = (type: GraphQLInputType): boolean => ['String', 'ID'].includes(getNamedType(type).name);

const variableTypeOf = (type: GraphQLInputType): string =>
  isListType(getNullableType(type)) ? `[${getNamedType(type).name}!]!` : `${getNamedType(type).name}!`;

/** What else a field must be given to be executed at all, for the fields that need more than the payload. */
const COMPANY: Record<string, Record<string, string>> = {
  benchmark: {
    municipality: '"municipality:091"',
    indicator: '"statistical-indicator:population-aged-65-plus"',
    year: '2024',
    peerGroup: '"peer-group:same-size"',
  },
  benchmarkTable: {
    indicators: '["statistical-indicator:population-aged-65-plus"]',
    year: '2024',
    peerGroup: '"peer-group:same-size"',
  },
  search: { text: '"kirjasto"' },
};

const companyOf = (field: string, name: string): string =>
  Object.entries(COMPANY[field] ?? {})
    .filter(([other]) => other !== name)
    .map(([other, value]) => `${other}: ${value}, `)
    .join('');

function placesOf(field: string, { name, type }: GraphQLArgument, counted: boolean): Place[] {
  const input = getNamedType(type);
  const size = name === 'before' ? 'last: 1, ' : counted ? 'first: 1, ' : '';
  if (isText(type)) {
    const args = `${size}${companyOf(field, name)}${name}: $p`;
    const place = { field, args, type: variableTypeOf(type), counted };
    return [{ name: `${field}(${name})`, ...place }];
  }
  if (!isInputObjectType(input)) return [];
  return Object.values(input.getFields())
    .filter((inner) => isText(inner.type))
    .flatMap((inner) => {
      const place = { field, type: variableTypeOf(inner.type), counted };
      return [
        { ...place, name: `${field}(${name}.${inner.name})`, args: `${size}${name}: { ${inner.name}: $p }` },
        {
          ...place,
          name: `${field}(${name}.or.${inner.name})`,
          args: `${size}${name}: { or: [{ ${inner.name}: $p }] }`,
        },
      ];
    });
}

export const PLACES: Place[] = Object.values(SCHEMA.getQueryType()!.getFields()).flatMap((field) => {
  const type = getNamedType(field.type);
  const counted = isObjectType(type) && 'totalCount' in type.getFields();
  return field.args.flatMap((argument) => placesOf(field.name, argument, counted));
});

const PER_DOCUMENT = 10;

export function documentsOf({
  field,
  args,
  type,
  counted,
}: Place): { query: string; variables: Record<string, unknown> }[] {
  const chunks = Array.from({ length: Math.ceil(PAYLOADS.length / PER_DOCUMENT) }, (_, chunk) =>
    PAYLOADS.slice(chunk * PER_DOCUMENT, (chunk + 1) * PER_DOCUMENT),
  );
  return chunks.map((payloads) => ({
    query: `query(${payloads.map((_, index) => `$p${index}: ${type}`).join(', ')}) {
      ${payloads
        .map((_, index) => {
          const given = args.replace('$p', `$p${index}`);
          return `a${index}: ${field}(${given}) { ${counted ? 'totalCount' : '__typename'} }`;
        })
        .join('\n')}
    }`,
    variables: Object.fromEntries(
      payloads.map((payload, index) => [`p${index}`, type.startsWith('[') ? [payload] : payload]),
    ),
  }));
}
