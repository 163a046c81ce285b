/** What a browser with Trusted Types asks about a text that is to become a script (Trusted Types, 3.3 and 3.6). */
interface TypesFactory {
  createPolicy: (name: 'default', rules: { createScriptURL: (address: string) => string }) => unknown;
}

/** Only the search's own files, which Pagefind names as texts, may become the address of a script or of a worker. */
(globalThis as { trustedTypes?: TypesFactory }).trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href);
    if (origin === location.origin && pathname.includes('/search/data/')) return address;
    throw new TypeError(`No script of the search: ${address}`);
  },
});

/**
 * Imports a module whose hash the security policy does not name.
 *
 * A script that the policy names may put in others (`strict-dynamic`; Content Security Policy 3, 8.2), but Chromium lets it
 * import none. Once it is there, an import finds it and fetches nothing.
 *
 * @throws {Error} When it cannot be fetched.
 */
export async function loadModule<Module>(address: string): Promise<Module> {
  const script = Object.assign(document.createElement('script'), { type: 'module', src: address });
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  document.head.append(script);
  // Put in once more after a failure, it is fetched once more.
  await loaded.finally(() => script.remove());
  return import(/* @vite-ignore */ address);
}
