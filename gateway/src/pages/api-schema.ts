import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import type { GraphReader } from './counts';

const FRESH_MS = 60_000;

/** The schema that clients see, as SDL; asked of the graph at most once a minute, however many readers there are. */
export function apiSchema(graph: GraphReader): () => Promise<string> {
  let asked: { at: number; sdl: Promise<string> } | null = null;
  return async () => {
    if (!asked || Date.now() - asked.at > FRESH_MS) asked = { at: Date.now(), sdl: askSchema(graph) };
    try {
      return await asked.sdl;
    } catch (error) {
      asked = null;
      throw error;
    }
  };
}

async function askSchema(graph: GraphReader): Promise<string> {
  const { data } = await graph(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
  if (!data?.__schema) throw new Error('the graph does not tell its schema');
  return `${printSchema(buildClientSchema(data as unknown as IntrospectionQuery))}\n`;
}
