// Where the server is: the one that the setting names, the one inside the extension, the one on PATH. Nothing is
// ever downloaded.

import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import * as path from 'node:path';

const NAME = process.platform === 'win32' ? 'verbale.exe' : 'verbale';

/** What looking for the server came to. */
export type Found = { kind: 'found'; path: string } | { kind: 'missing'; asked: string | undefined };

/**
 * Looks for the server.
 *
 * A path that the drafter set and that leads nowhere is said to be missing, even where another server could be
 * found: running another one than was asked for would hide the mistake.
 *
 * @param setting `verbale.path`, perhaps empty; `~` and `${workspaceFolder}` are understood.
 * @param extension the extension's folder.
 * @param workspace the first workspace folder, if there is one.
 */
export async function findServer(setting: string, extension: string, workspace: string | undefined): Promise<Found> {
  const asked = setting.trim();
  if (asked !== '') {
    const file = expand(asked, workspace);
    return (await runs(file)) ? { kind: 'found', path: file } : { kind: 'missing', asked };
  }
  const folders = [path.join(extension, 'bin'), ...(process.env.PATH ?? '').split(path.delimiter)];
  for (const folder of folders) {
    const file = path.join(folder, NAME);
    // An empty or relative entry of PATH would mean whatever folder the editor happens to have been started in.
    if (path.isAbsolute(folder) && (await runs(file))) {
      return { kind: 'found', path: file };
    }
  }
  return { kind: 'missing', asked: undefined };
}

function expand(setting: string, workspace: string | undefined): string {
  const home = setting.replace(/^~(?=$|[/\\])/, () => homedir());
  const inside = workspace === undefined ? home : home.replaceAll('${workspaceFolder}', () => workspace);
  return path.resolve(workspace ?? homedir(), inside);
}

async function runs(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
