// screen.mjs URL FOLDER PICTURES: does what a drafter does, reads what stands on the screen, takes pictures.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { open } from './browser.mjs';

const [url, folder, pictures] = process.argv.slice(2);
const { page, close } = await open();
const step = text => console.log(`ok      ${text}`);
const picture = name => page.screenshot({ path: path.join(pictures, `${name}.png`) });
const texts = async where => (await page.locator(where).allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim());

/** Runs a command by its name, as from the palette. */
async function command(name) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor({ state: 'visible' });
  await input.fill(`>${name}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}

async function openFile(name) {
  const file = page.getByRole('treeitem', { name }).first();
  await file.waitFor({ timeout: 60_000 });
  await file.dblclick();
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

/** Shows the list of files, or hides it. */
const toggleFiles = () => page.locator('.pane-header', { hasText: /^\s*letters/i }).first().click();

/** Goes to a file that is open. */
async function tab(name) {
  await page.locator('.tab', { hasText: name }).first().click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Puts the cursor before the nth character of a line, both from 1. */
async function go(line, column) {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor({ state: 'visible' });
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
}

/** The number of the line, from 1, that begins with `words`; the letter must fit on the screen. */
async function lineOf(words) {
  const lines = page.locator('.monaco-editor .view-line', { hasText: words });
  const top = (await lines.first().boundingBox()).y;
  const numbers = page.locator('.monaco-editor .line-numbers');
  for (const number of await numbers.all()) {
    if (Math.abs((await number.boundingBox()).y - top) < 3) return Number(await number.innerText());
  }
  throw new Error(`no line number beside ${words}`);
}

try {
  await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`, { waitUntil: 'domcontentloaded' });
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  await openFile('faulty.zh.un.md');
  await page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
  await page.locator('.squiggly-warning').first().waitFor();
  step('faults are underlined');

  await command('View: Focus Problems');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  const problems = (await texts('.markers-panel .monaco-list-row')).join('\n');
  assert.match(problems, /AGD005/);
  assert.match(problems, /SIG003/);
  assert.match(problems, /\p{Script=Han}{4}/u);
  step('the problems panel lists them in Chinese');

  // Only the file list keeps the outline from having the whole side of the window.
  await toggleFiles();
  await command('Explorer: Focus on Outline View');
  await page.locator('.outline-pane .monaco-list-row').first().waitFor();
  await page.waitForTimeout(700);
  const outline = (await texts('.outline-pane .monaco-list-row')).join('\n');
  assert.match(outline, /19/);
  assert.match(outline, /附件/);
  step('the outline shows agenda item and annex');
  await picture('outline-and-problems');

  await page.locator('.monaco-editor .view-lines').first().click();
  await go(await lineOf('请将本信'), 1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  // What an input method does: whole words come at once, and the editor asks by itself after each.
  for (const word of ['公报', '强调', '与', '联合国', '毒品']) {
    await page.keyboard.insertText(word);
    await page.waitForTimeout(300);
  }
  const offered = page.locator('.suggest-widget.visible .monaco-list-row');
  await offered.first().waitFor({ timeout: 10_000 });
  await page.waitForTimeout(400);
  assert.match((await texts('.suggest-widget.visible .monaco-list-row')).join('\n'), /联合国毒品和犯罪问题办公室/);
  // The outline is drawn anew a while after the text has changed.
  await page.waitForTimeout(1500);
  await picture('completion');
  await page.keyboard.press('Tab');
  await page.locator('.view-line', { hasText: '公报强调与联合国毒品和犯罪问题办公室' }).first().waitFor();
  step('a name is offered by itself while Chinese is typed, and taken with Tab');

  await go(await lineOf('(签名)'), 3);
  await page.keyboard.press('Control+.');
  const mends = page.locator('.action-widget .monaco-list-row');
  await mends.first().waitFor({ state: 'visible' });
  await page.waitForTimeout(400);
  await picture('quick-fix');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: /马哈茂德·萨利莫夫\s*\(签名\)/ }).first().waitFor({ timeout: 10_000 });
  step('the mend is applied');
  await page.waitForTimeout(500);
  assert.doesNotMatch((await texts('.markers-panel .monaco-list-row')).join('\n'), /SIG003/);
  step('its finding has gone from the problems panel');

  // A whole name may be followed by a new line: the first proposal, which Enter takes, is the name itself.
  await go(await lineOf('常驻代表'), 1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.insertText('联合国');
  await offered.first().waitFor({ timeout: 10_000 });
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: /^联合国$/ }).first().waitFor({ timeout: 10_000 });
  step('Enter after a whole name begins a new line');

  await toggleFiles();
  await openFile('faulty.en.un.md');
  await toggleFiles();
  await tab('faulty.en.un.md');
  await page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
  await go(await lineOf('The meeting was attended'), 74);
  // Away from what tells the drafter things of its own.
  await page.mouse.move(24, 560);
  await page.waitForTimeout(500);
  await command('Show or Focus Hover');
  const hover = page.locator('.monaco-hover:not(.hidden)').first();
  await hover.waitFor({ timeout: 10_000 });
  await page.waitForTimeout(700);
  const told = await hover.innerText();
  for (const name of ['مكتب الأمم المتحدة', '联合国毒品和犯罪问题办公室', 'Управление', 'since 2002']) assert.ok(told.includes(name), told);
  await picture('hover');
  step('hover tells a name in six languages');
  await page.keyboard.press('Escape');

  // Correct letters, one in each language.
  const correct = readdirSync(folder).filter(name => /^..\.un\.txt$/.test(name));
  await toggleFiles();
  for (const name of correct) await openFile(name);
  await toggleFiles();
  for (const language of correct) {
    await tab(language);
    await page.locator('.outline-pane .monaco-list-row').nth(3).waitFor();
    await page.waitForTimeout(700);
    await picture(`letter-${language.slice(0, 2)}`);
    assert.equal(await page.locator('.squiggly-error, .squiggly-warning').count(), 0, `${language} is underlined`);
    step(`${language}, a correct letter, has its outline and no underlined word`);
  }
  await tab('faulty.zh.un.md');

  await command('Verbale: Show server log');
  await page.locator('.panel .view-line', { hasText: /server:.*verbale/ }).first().waitFor();
  await picture('log');
  step('the log says which server runs');

  // Where programs stand is a setting of the machine, which for this workbench is the remote one.
  await command('Preferences: Open Remote Settings (JSON)');
  await page.locator('.tab.active', { hasText: 'settings.json' }).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(JSON.stringify({ 'verbale.path': '/no/such/verbale' }));
  await page.keyboard.press('Control+s');
  await page.locator('.notification-list-item', { hasText: '“/no/such/verbale”' }).first().waitFor();
  await page.locator('.tab', { hasText: 'faulty' }).first().click();
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(400);
  await picture('no-server');
  step('a sentence says that the server is not where the setting says');
} catch (error) {
  await picture('failed');
  console.log(`FAILED  ${error.message}`);
  process.exitCode = 1;
}
await close();
