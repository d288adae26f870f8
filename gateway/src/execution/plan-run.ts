import { HubError } from '@courage-hub/kit/errors';
import type { Answer, Operation } from '@courage-hub/kit/runtime';
import type { GraphQLFormattedError } from 'graphql';
import { unavailable } from '../transport';
import { clientPlaces } from './client-places';
import type { CompiledFetch, CompiledNode } from './compiled-plan';
import { gather, type Gathered } from './gather';
import { merge } from './merge';
import type { Selection } from './selection';
import { type Json, type Path, placesAt, targetsAt } from './targets';
import { ToldErrors } from './told-errors';

/** Asks a service; the signal says that nobody waits any more. */
export type Send = (fetch: CompiledFetch, operation: Operation, signal?: AbortSignal) => Promise<Answer>;

export interface RunOptions {
  send: Send;
  variables: Json;
  selection: Selection;
  isConcrete: (typename: unknown) => boolean;
  signal?: AbortSignal;
}

/** One operation under way: the data that its fetches have brought together, and what went wrong. */
export class PlanRun {
  readonly data: Json = {};
  readonly errors = new ToldErrors();

  constructor(private readonly options: RunOptions) {}

  async run(node: CompiledNode): Promise<void> {
    if (this.options.signal?.aborted) return;
    if (node.kind === 'Fetch') return node.represent ? this.join(node) : this.ask(node);
    if (node.kind === 'Condition') {
      const chosen = this.options.variables[node.variable] === true ? node.then : node.otherwise;
      return chosen ? this.run(chosen) : undefined;
    }
    if (node.kind === 'Parallel') await Promise.all(node.nodes.map((one) => this.run(one)));
    else for (const one of node.nodes) await this.run(one);
  }

  private async ask(fetch: CompiledFetch): Promise<void> {
    const targets = targetsAt(this.data, fetch.path);
    if (targets.length === 0) return;
    const answer = await this.send(fetch, this.variablesOf(fetch));
    if (!answer) return;
    const places = answer.errors ? placesAt(this.data, fetch.path) : [];
    for (const error of answer.errors ?? [])
      for (const place of places) this.tell(fetch, error, error.path?.length ? [...place, ...error.path] : null);
    if (!answer.data) return answer.errors?.length ? undefined : this.failed(fetch, garbage(fetch));
    fetch.after?.(answer.data);
    for (const target of targets) merge(target, answer.data, this.options.isConcrete);
  }

  private async join(fetch: CompiledFetch): Promise<void> {
    const gathered = gather(this.data, fetch);
    if (gathered.representations.length === 0) return;
    const variables = { ...this.variablesOf(fetch), representations: gathered.representations };
    const answer = await this.send(fetch, variables);
    if (!answer) return;
    const entities = answer.data?._entities;
    const isWhole = Array.isArray(entities) && entities.length === gathered.representations.length;
    if (answer.errors?.length) this.place(fetch, gathered, answer.errors);
    else if (!isWhole) return this.failed(fetch, garbage(fetch));
    if (isWhole) this.add(fetch, gathered, entities as (Json | null)[], answer.errors ?? []);
  }

  private add(
    fetch: CompiledFetch,
    { targets, representations, indexes }: Gathered,
    entities: (Json | null)[],
    errors: readonly GraphQLFormattedError[],
  ): void {
    const { isConcrete } = this.options;
    for (const entity of entities) if (entity) fetch.after?.(entity);
    for (let at = 0; at < targets.length; at++) {
      const entity = entities[indexes[at]!];
      if (entity) merge(targets[at]!, entity, isConcrete);
    }
    const told = new Set(errors.map(({ path }) => path?.[1]));
    const nowhere = new Map<number, HubError>();
    // A key that is null asks for nothing, and nothing is the answer.
    const leaveEmpty = (index: number) =>
      targets.forEach((target, at) => {
        if (indexes[at] === index) for (const { path } of fetch.edges) target[path[2]!] ??= null;
      });
    entities.forEach((entity, index) => {
      if (told.has(index)) return;
      if (entity === null) {
        const representation = representations[index]!;
        if (Object.values(representation).includes(null)) leaveEmpty(index);
        else nowhere.set(index, notFound(fetch, representation));
      } else if (fetch.only && fetch.edges.some(({ path }) => entity[path[2]!] === undefined))
        nowhere.set(index, garbage(fetch));
    });
    if (nowhere.size === 0) return;
    const places = placesAt(this.data, fetch.path);
    indexes.forEach((index, at) => {
      const error = nowhere.get(index);
      if (error) this.tellAt(error, places[at]!);
    });
  }

  /** An error of an entity stands at every object that the entity is. */
  private place(fetch: CompiledFetch, { indexes }: Gathered, errors: readonly GraphQLFormattedError[]): void {
    const places = placesAt(this.data, fetch.path);
    for (const error of errors) {
      const [, index, ...below] = error.path ?? [];
      if (typeof index !== 'number') this.tell(fetch, error, null);
      else
        indexes.forEach((one, at) => {
          if (one === index) this.tell(fetch, error, [...places[at]!, ...below]);
        });
    }
  }

  private variablesOf({ variables }: CompiledFetch): Json {
    const sent: Json = {};
    for (const name of variables) {
      const value = this.options.variables[name];
      if (value !== undefined) sent[name] = value;
    }
    return sent;
  }

  private async send(fetch: CompiledFetch, variables: Json): Promise<Answer | null> {
    const { query, operationName } = fetch;
    try {
      return await this.options.send(fetch, { query, variables, operationName }, this.options.signal);
    } catch (error) {
      if (this.options.signal?.aborted) return null;
      this.failed(fetch, error instanceof HubError ? error : unavailable(fetch.service, 'unreachable'));
      return null;
    }
  }

  /** A fetch that failed is told once for each field that it was to fill, at the first object. */
  private failed(fetch: CompiledFetch, error: HubError): void {
    const [first] = placesAt(this.data, fetch.path);
    if (!first) return;
    for (const { path } of fetch.edges) this.tellAt(error, [...first, ...(fetch.represent ? path.slice(2) : path)]);
    if (fetch.edges.length === 0) this.tellAt(error, first);
  }

  private tell(fetch: CompiledFetch, { message, extensions }: GraphQLFormattedError, path: Path | null): void {
    const told = { service: fetch.service, ...extensions };
    if (path) return this.tellAt({ message, extensions: told }, path);
    const [first] = placesAt(this.data, fetch.path);
    const [edge] = fetch.edges;
    const at = [...(first ?? []), ...(edge ? (fetch.represent ? edge.path.slice(2) : edge.path) : [])];
    this.tellAt({ message, extensions: { ...told, everywhere: true } }, at);
  }

  private tellAt({ message, extensions }: Pick<HubError, 'message' | 'extensions'>, planPath: Path): void {
    for (const path of clientPlaces(this.options.selection, this.data, planPath))
      this.errors.tell({ message, path, extensions });
  }
}

const garbage = ({ service }: CompiledFetch): HubError => unavailable(service, 'garbage');

const notFound = ({ service }: CompiledFetch, { __typename }: Json): HubError =>
  new HubError('NOT_FOUND', `there is no such ${String(__typename)} that the viewer may see`, { service });
