// api.mjs URL FOLDER ANSWER: opens the workbench on a folder, which starts the probe, and reads what the probe found.
import { existsSync, readFileSync } from 'node:fs';
import { open } from './browser.mjs';

const [url, folder, answer] = process.argv.slice(2);
const { page, close } = await open();
await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`);
const end = Date.now() + 120_000;
while (!existsSync(answer) && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 100));
await close();
if (!existsSync(answer)) {
  console.error('the probe in the extension host gave no answer');
  process.exit(1);
}
const { version, cases } = JSON.parse(readFileSync(answer, 'utf8'));
console.log(`VS Code ${version}`);
for (const { name, problem, time } of cases) {
  console.log(`${problem ? 'FAILED' : 'ok    '}  ${name}  (${time} ms)`);
  if (problem) console.log(problem.replace(/^/gm, '        '));
}
const failed = cases.filter(({ problem }) => problem).length;
console.log(`${cases.length} cases, ${failed} failed`);
process.exit(failed === 0 && cases.length > 0 ? 0 : 1);
