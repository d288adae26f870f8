import { parseArgs } from 'node:util';
import { SHAPES } from './shapes.mjs';
import { VARIANTS } from './variants.mjs';

const ENGINES = ['sqlite', 'mariadb'];

/** What the command line asks for; a wrong word is refused with the right ones. */
export function readOptions(args, env) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      scale: { type: 'string', default: '10' },
      engine: { type: 'string', default: 'sqlite' },
      only: { type: 'string', default: Object.keys(VARIANTS).join() },
      shapes: { type: 'string', default: Object.keys(SHAPES).join() },
    },
  });
  const engine = oneOf('--engine', ENGINES)(values.engine);
  if (engine === 'mariadb' && !env.HUB_TEST_MYSQL_URL)
    throw new Error('--engine mariadb needs HUB_TEST_MYSQL_URL=mariadb://user:password@host:port/mysql');
  return {
    ...values,
    engine,
    scales: values.scale.split(',').map(scaleOf),
    only: values.profile ? ['hub'] : values.only.split(',').map(oneOf('--only', Object.keys(VARIANTS))),
    shapes: values.shapes.split(',').map(oneOf('--shapes', Object.keys(SHAPES))),
  };
}

const oneOf = (name, allowed) => (value) => {
  if (allowed.includes(value)) return value;
  throw new Error(`${name} must be of ${allowed.join(', ')}, but got: ${value}`);
};

function scaleOf(text) {
  const scale = Number(text);
  if (Number.isInteger(scale) && scale >= 1 && scale <= 9999) return scale;
  throw new Error(`--scale must be 1..9999 times the demo world, several with commas, but got: ${text}`);
}
