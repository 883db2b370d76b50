// The browser in which the workbench runs.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

// playwright-core is installed outside the repository, where only NODE_PATH says.
const { chromium } = createRequire(path.join(process.env.NODE_PATH, 'x.js'))('playwright-core');

/** Opens a page in a browser with a profile of its own; `close` ends both. */
export async function open() {
  const executablePath = process.env.CHROMIUM || execFileSync('sh', ['-c', 'command -v chromium']).toString().trim();
  const context = await chromium.launchPersistentContext(process.env.VERBALE_BROWSER_HOME, {
    executablePath,
    headless: true,
    viewport: { width: 1400, height: 860 },
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--lang=en-US',
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, close: () => context.close() };
}
