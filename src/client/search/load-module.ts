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
