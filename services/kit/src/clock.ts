/** Tells the instant that counts as now, ISO 8601 UTC. */
export type Clock = () => string;

export const realTime: Clock = () => new Date().toISOString();
