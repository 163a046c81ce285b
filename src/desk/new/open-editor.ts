import { spawn } from 'node:child_process';

/**
 * Opens a file in the editor that the environment names (`VISUAL`, or else `EDITOR`), and waits until it is closed.
 * It may be a whole command, such as `code --wait`.
 *
 * @returns Whether there is one and it ended well.
 */
export async function openEditor(file: string): Promise<boolean> {
  const editor = process.env['VISUAL'] || process.env['EDITOR'];
  if (!editor) return false;
  // As Git does it: the shell reads the command, and is handed the file as it is.
  const child =
    process.platform === 'win32'
      ? spawn(`${editor} "${file}"`, { shell: true, stdio: 'inherit' })
      : spawn('sh', ['-c', `${editor} "$@"`, 'sh', file], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
