/** Trusted Types (3.1), as far as they are used here; not every browser has them. */
declare const trustedTypes:
  | { createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy }
  | undefined;

interface Policy {
  createScriptURL: (address: string) => string;
}

/** The worker's address as the security policy wants it: the one address of a script that is made of text. */
export function trusted(address: string): string {
  if (typeof trustedTypes === 'undefined') return address;
  return trustedTypes.createPolicy('galley', { createScriptURL: () => address }).createScriptURL('');
}
