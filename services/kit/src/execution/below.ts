import { Failure } from './failure';
import { type Level, type Out, type Run, type RuntimeTypes, type Selection } from './plan';

/** Collects the objects that one step finds, for the next level. */
export class Below {
  readonly levels: Level[] = [];
  #last: Level | null = null;
  #typed = 0;

  constructor(
    readonly run: Run,
    /** The runtime types of the step's values, in their order, where its type is abstract. */
    private readonly types: RuntimeTypes | null = null,
  ) {}

  /** The answer of one more object, to be filled on the next level. */
  add(selection: Selection, source: unknown): Out {
    const out: Out = { ...selection.blank };
    const level = this.#last?.selection === selection ? this.#last : this.#levelOf(selection);
    level.sources.push(source);
    level.outs.push(out);
    return out;
  }

  nextType(): Selection | Failure {
    return this.types![this.#typed++]!;
  }

  fail(error: unknown): Failure {
    this.run.failed = true;
    return error instanceof Failure ? error : new Failure(error);
  }

  #levelOf(selection: Selection): Level {
    let level = this.levels.find((one) => one.selection === selection);
    if (!level) this.levels.push((level = { selection, sources: [], outs: [], below: [] }));
    return (this.#last = level);
  }
}
