import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

type Path = readonly (string | number)[];

export interface Told {
  message: string;
  path: Path;
  extensions: GraphQLErrorExtensions;
}

/** The errors of one answer: each is told once, and a null that one of them explains needs no other. */
export class ToldErrors {
  readonly #told = new Map<string, Told>();

  tell(error: Told): void {
    const key = `${error.path.join('\n')}\n\n${error.message}`;
    if (!this.#told.has(key)) this.#told.set(key, error);
  }

  /** Whether an error stands at this place, above it or below it; a failed fetch is told at the first item of a list. */
  explains(path: Path): boolean {
    for (const error of this.#told.values()) {
      const anywhere = error.extensions.code === 'SUBGRAPH_UNAVAILABLE' || error.extensions.everywhere === true;
      if (meets(error.path, path, anywhere)) return true;
    }
    return false;
  }

  toErrors(): GraphQLError[] {
    return [...this.#told.values()].map(({ message, path, extensions: { everywhere: _hidden, ...extensions } }) => {
      return new GraphQLError(message, { path, extensions });
    });
  }
}

function meets(told: Path, path: Path, anyItem: boolean): boolean {
  const length = Math.min(told.length, path.length);
  for (let at = 0; at < length; at++) {
    if (told[at] === path[at]) continue;
    if (!anyItem || typeof told[at] !== 'number' || typeof path[at] !== 'number') return false;
  }
  return true;
}
