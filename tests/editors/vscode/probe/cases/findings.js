'use strict';
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { ask, at, change, codes, finding, gone, open, place, sameText, withSetting } = require('../editor');

const LETTER = 'faulty.zh.un.md';

module.exports = {
  'a faulty letter has its findings, on the right words': async () => {
    const { document, uri } = await open(LETTER);
    const item = await finding(uri, 'AGD005');
    assert.equal(item.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(item.range.start.line, place(document, '请将本信').line);
    const signature = await finding(uri, 'SIG003');
    assert.equal(signature.range.start.line, place(document, '(签名)').line);
    assert.match(signature.message, /\p{Script=Han}/u);
    assert.equal(signature.source, 'verbale');
  },
  'a finding goes when its fault goes, and comes back with it': async () => {
    const { document, editor, uri } = await open(LETTER);
    await finding(uri, 'AGD005');
    const wrong = place(document, '项目19(a)', true).translate(0, -2);
    await change(editor, new vscode.Range(wrong, wrong.translate(0, 1)), 'b');
    await gone(uri, 'AGD005');
    await vscode.commands.executeCommand('undo');
    await finding(uri, 'AGD005');
  },
  'a mend is applied': async () => {
    const { document, uri } = await open(LETTER);
    const { range } = await finding(uri, 'SIG003');
    const actions = await ask('CodeActionProvider', uri, range);
    // VS Code does not hand out which finding an action mends.
    const mend = actions.find(({ title, edit }) => edit && title.includes('签名'));
    assert.ok(mend, `no mend of SIG003 among ${actions.map(({ title }) => title)}`);
    assert.ok(await vscode.workspace.applyEdit(mend.edit));
    assert.match(document.getText(), /^马哈茂德·萨利莫夫\s*\(签名\)$/m);
    await gone(uri, 'SIG003');
    await sameText(document, 'after the mend');
  },
  'nothing is found in ordinary Markdown': async () => {
    const { uri } = await open('notes.md');
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.deepEqual(codes(uri), []);
    const ours = (await ask('DocumentSymbolProvider', uri)) ?? [];
    // VS Code's own Markdown extension shows the heading once it is awake; the server must add nothing to it.
    assert.deepEqual(ours.map(({ name }) => name).filter(name => name !== '# Shopping'), []);
  },
  'a rule can be switched off and on again': async () => {
    const { uri } = await open(LETTER);
    await finding(uri, 'SIG003');
    await withSetting('rules', { SIG003: 'off' }, () => gone(uri, 'SIG003'));
    await finding(uri, 'SIG003');
  },
  'messages speak the language that was set': async () => {
    const { uri } = await open(LETTER);
    await finding(uri, 'SIG003');
    const says = pattern => require('../editor').wait(`a message like ${pattern}`, () =>
      vscode.languages.getDiagnostics(uri).some(({ message }) => pattern.test(message)));
    await withSetting('messageLanguage', 'fr', () => says(/\p{Script=Latin}{4,} \p{Script=Latin}/u));
    await says(/\p{Script=Han}{4}/u);
  },
  'restarting brings the findings back': async () => {
    const { uri } = await open(LETTER);
    await finding(uri, 'SIG003');
    await Promise.all([1, 2].map(() => vscode.commands.executeCommand('verbale.restart')));
    await finding(uri, 'SIG003');
  },
  'a server that is not there takes its findings away, and comes back': async () => {
    const { uri } = await open(LETTER);
    await finding(uri, 'SIG003');
    const set = to => vscode.workspace.getConfiguration('verbale').update('path', to, vscode.ConfigurationTarget.Global);
    await set(at('no-such-program').fsPath);
    await gone(uri, 'SIG003');
    await set(undefined);
    await finding(uri, 'SIG003');
    await vscode.commands.executeCommand('notifications.clearAll');
  },
};
