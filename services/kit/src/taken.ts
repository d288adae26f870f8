const TAKEN = /^(ER_DUP_ENTRY|SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE))$/;

/** Whether a write failed because another was quicker to write what can be there once. */
export const isTaken = (error: unknown): boolean => TAKEN.test((error as { code?: string }).code ?? '');
