import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { badInput, HubError } from '@courage-hub/kit/errors';
import { type ObservationFile, readJsonStat } from './json-stat';
import { readObservationCsv } from './observation-csv';

const MAX_BYTES = 100_000_000;

/** Reads JSON-stat or CSV, whichever it is. `area` is whose the values are where the file does not say. */
export function readObservationFile(file: string, area: string | null): ObservationFile {
  const text = textOf(file);
  if (/^\uFEFF?\s*[[{]/.test(text)) return readJsonStat(text.replace(/^\uFEFF/, ''), area);
  return readObservationCsv(text, basename(file).slice(0, 64));
}

function textOf(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) throw badInput(`a file must have at most ${MAX_BYTES} bytes`, size);
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new HubError('NOT_FOUND', 'there is no such file');
    if (code === 'EISDIR') throw new HubError('BAD_USER_INPUT', 'that is a folder, not a file');
    throw error;
  }
}
