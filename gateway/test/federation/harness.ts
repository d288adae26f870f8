import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { fieldReader, Rows } from './rows';
import { linked, openSubgraph, type Subgraph } from './subgraph';
import type { Answer, Case, Json, Operation, Theme } from './theme';

export type Send = (service: string, operation: Operation, signal?: AbortSignal) => Promise<Answer>;
export type Execute = (operation: Operation) => Promise<Answer>;
/** What is under test: it may be asked one operation after the other. */
export type MakeExecutor = (options: { supergraphSdl: string; send: Send }) => Execute;

/** What an executor did for one operation. */
export interface Outcome extends Answer {
  fetches: string[][];
  representations: Record<string, Json[][]>;
}

/** A theme, composed and open. */
export class Harness {
  readonly supergraphSdl: string;
  readonly api: GraphQLSchema;
  private readonly opened: Record<string, Subgraph>;
  private readonly executors = new Map<MakeExecutor, Execute>();
  private run = new Run({}, {});

  constructor(private readonly theme: Theme) {
    this.supergraphSdl = compose(theme);
    this.api = Supergraph.build(this.supergraphSdl).apiSchema().toGraphQLJSSchema();
    const names = Object.keys(theme.subgraphs);
    this.opened = Object.fromEntries(names.map((name) => [name, openSubgraph(theme, name, this.api)]));
  }

  /** What one server with all rows and resolvers answers: graphql-js over the API schema. */
  async monolith({ query, variables, operationName }: Operation): Promise<Answer> {
    const { rows, resolvers, monolith } = this.theme;
    const document = parse(query);
    const errors = validate(this.api, document);
    if (errors.length > 0) throw new Error(`not an operation of the API: ${errors.join(' ')}`);
    const fieldResolver = fieldReader(new Rows(rows), [monolith, resolvers]);
    return execute({ schema: this.api, document, variableValues: variables, operationName, fieldResolver }) as Answer;
  }

  async outcome(makeExecutor: MakeExecutor, { query, variables, operationName, faults }: Case): Promise<Outcome> {
    const run = new Run(this.opened, faults ?? {});
    this.run = run;
    const answer = await this.executor(makeExecutor)({ query, variables, operationName });
    return { ...answer, fetches: run.levels.map((level) => level.sort()), representations: run.representations };
  }

  private executor(makeExecutor: MakeExecutor): Execute {
    const send: Send = (service, operation) => this.run.send(service, operation);
    const made = this.executors.get(makeExecutor) ?? makeExecutor({ supergraphSdl: this.supergraphSdl, send });
    this.executors.set(makeExecutor, made);
    return made;
  }
}

function compose({ title, subgraphs }: Theme): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(linked(sdl)),
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (!supergraphSdl) throw new Error(`${title} does not compose: ${errors?.join(' ')}`);
  return supergraphSdl;
}

/** One operation at the subgraphs. Answers come a turn later, so that what is asked together is seen to be. */
class Run {
  readonly levels: string[][] = [];
  readonly representations: Record<string, Json[][]> = {};
  private open: Promise<void> | null = null;

  constructor(
    private readonly subgraphs: Record<string, Subgraph>,
    private readonly faults: NonNullable<Case['faults']>,
  ) {}

  async send(service: string, operation: Operation): Promise<Answer> {
    const asked = operation.variables?.representations;
    if (asked) (this.representations[service] ??= []).push(JSON.parse(JSON.stringify(asked)));
    this.open ??= this.level();
    this.levels.at(-1)!.push(service);
    await this.open;
    const answer = await this.subgraphs[service]!(operation);
    const fault = this.faults[service];
    return (fault ? fault(answer, operation) : answer) as Answer;
  }

  private async level(): Promise<void> {
    this.levels.push([]);
    await new Promise((resolve) => setImmediate(resolve));
    this.open = null;
  }
}
