const ADDRESS = /^[!-?A-~]{1,64}@[a-z0-9.-]{1,189}$/i;

/** One e-mail address, folded; null for anything else, a list or a header among them. ASCII alone, as accounts are. */
export function emailOf(text: string): string | null {
  const address = text.trim();
  return ADDRESS.test(address) && !/[,;:<>()[\]\\"]/.test(address) ? address.toLowerCase() : null;
}
