export const post = async (url, body) =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();

/**
 * The text of every variant's answer to every body, in order. Throws where two variants give other data or one gives an
 * error: then there is nothing to compare.
 */
export async function agreedAnswers(variants, bodies) {
  const names = Object.keys(variants);
  const texts = Object.fromEntries(names.map((name) => [name, []]));
  for (const body of bodies) {
    const answers = await Promise.all(names.map((name) => post(variants[name].url, body)));
    const difference = disagreement(names, answers);
    if (difference) throw new Error(`no comparison: ${difference}\nto ${body}`);
    names.forEach((name, index) => texts[name].push(answers[index]));
  }
  return texts;
}

/** Which variant answers otherwise than the first, and where; null where all agree. */
export function disagreement(names, answers) {
  const [expected, ...others] = answers.map(read);
  if (expected.errors || !expected.data) return `${names[0]} answers ${short(expected)}`;
  for (const [index, answer] of others.entries()) {
    const name = names[index + 1];
    if (answer.errors || !answer.data) return `${name} answers ${short(answer)}`;
    const found = firstDifference(expected.data, answer.data, 'data');
    if (found) return `${name} differs from ${names[0]} at ${found.path}: ${short(found.b)} for ${short(found.a)}`;
  }
  return null;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ message: text }] };
  }
}

/** The first place where two values are not the same JSON text: keys count in their order. */
function firstDifference(a, b, path) {
  if (JSON.stringify(a) === JSON.stringify(b)) return null;
  const keys = branches(a) && branches(b) ? Object.keys(a) : [];
  if (keys.length === 0 || keys.join() !== Object.keys(b).join()) return { path, a, b };
  for (const key of keys) {
    const found = firstDifference(a[key], b[key], `${path}.${key}`);
    if (found) return found;
  }
}

const branches = (value) => typeof value === 'object' && value !== null;

const short = (value) => String(JSON.stringify(value)).slice(0, 400);
