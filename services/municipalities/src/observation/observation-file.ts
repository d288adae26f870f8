import { basename } from 'node:path';
import { textOfFile } from '../import/text-file';
import { type ObservationFile, readJsonStat } from './json-stat';
import { readObservationCsv } from './observation-csv';

/** Reads JSON-stat or CSV, whichever it is. `area` is whose the values are where the file does not say. */
export function readObservationFile(file: string, area: string | null): ObservationFile {
  const text = textOfFile(file);
  return /^\s*[[{]/.test(text) ? readJsonStat(text, area) : readObservationCsv(text, basename(file).slice(0, 64));
}
