// What the cases do with VS Code: open a letter, wait, ask, change. Every wait has an end and a sentence.
'use strict';
const assert = require('node:assert/strict');
const path = require('node:path');
const vscode = require('vscode');

const PATIENCE = 10_000; // milliseconds

exports.wait = async (what, condition) => {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};

/** Opens a file of the workspace, or a new text, in an editor. */
exports.open = async what => {
  const file = typeof what === 'string' ? at(what) : undefined;
  const document = await vscode.workspace.openTextDocument(file ?? what);
  const editor = await vscode.window.showTextDocument(document);
  await exports.wait('the server', async () => (await extension()).client()?.isRunning());
  return { document, editor, uri: document.uri };
};

const at = name => vscode.Uri.file(path.join(vscode.workspace.workspaceFolders[0].uri.fsPath, name));
exports.at = at;

const extension = async () => vscode.extensions.getExtension('verbale.verbale').activate();

exports.codes = uri => vscode.languages.getDiagnostics(uri).map(codeOf).sort();
const codeOf = ({ code }) => String(code?.value ?? code);

/** The finding with a code, awaited. */
exports.finding = (uri, code) =>
  exports.wait(`a finding ${code}; there are ${exports.codes(uri)}`, () =>
    vscode.languages.getDiagnostics(uri).find(found => codeOf(found) === code));

exports.gone = (uri, code) => exports.wait(`${code} to go`, () => !exports.codes(uri).includes(code));

/** The place before the first `words` of a document, or after them. */
exports.place = (document, words, after = false) => {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `the text has no “${words}”`);
  return document.positionAt(after ? offset + words.length : offset);
};

exports.change = async (editor, range, text) =>
  assert.ok(await editor.edit(edit => edit.replace(range, text)), 'VS Code refuses an edit');

/** Fails unless the server has the same text as the editor. */
exports.sameText = async (document, when) => {
  const text = await (await extension()).client().sendRequest('verbale/text', { uri: document.uri.toString() });
  assert.equal(text, document.getText(), `${when} the server has another text`);
};

exports.ask = (what, uri, ...more) => vscode.commands.executeCommand(`vscode.execute${what}`, uri, ...more);

/** Sets one of our settings while `run` runs. */
exports.withSetting = async (key, value, run) => {
  const set = to => vscode.workspace.getConfiguration('verbale').update(key, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await run();
  } finally {
    await set(undefined);
  }
};
