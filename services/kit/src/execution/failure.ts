/** Stands in the place of a value, or in the answer, where a field failed. */
export class Failure {
  constructor(readonly error: unknown) {}
}
