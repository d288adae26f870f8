const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9.-]{1,189}$/i;

/**
 * An address as accounts are found by it; null where it is none. ASCII alone: of other letters some fold into ASCII ones
 * ("K", the Kelvin sign) and would let one person claim another's address.
 */
export function foldedEmail(text: string): string | null {
  const address = text.trim();
  return ADDRESS.test(address) ? address.toLowerCase() : null;
}

/** What somebody is called of whom only the address is known. */
export const nameFromEmail = (email: string): string => email.split('@')[0]!.split('+')[0]! || email;
