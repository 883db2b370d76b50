'use strict';
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { open, place } = require('../editor');

const languageOf = async name => (await vscode.workspace.openTextDocument(vscode.Uri.parse(`untitled:/${name}`))).languageId;

module.exports = {
  'names that say that it is a letter': async () => {
    assert.equal(await languageOf('letter.undoc'), 'undoc');
    assert.equal(await languageOf('letter.un.md'), 'undoc');
    assert.equal(await languageOf('信.un.txt'), 'undoc');
    assert.equal(await languageOf('notes.md'), 'markdown');
    assert.equal(await languageOf('notes.txt'), 'plaintext');
  },
  'the editor is set for letters': async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'undoc' });
    const found = key => settings.get(key);
    assert.deepEqual(found('quickSuggestions'), { other: 'on', comments: 'on', strings: 'on' });
    assert.equal(found('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(found('unicodeHighlight.invisibleCharacters'), false);
    assert.equal(found('wordWrap'), 'on');
    assert.equal(found('wordBasedSuggestions'), 'off');
    assert.equal(found('acceptSuggestionOnEnter'), 'smart');
  },
  'punctuation splits words, in every script': async () => {
    const { document } = await open({ language: 'undoc', content: '根据《联合国宪章》，𠮷野家 l’Organisation الأمم، Núñez' });
    const word = at => document.getText(document.getWordRangeAtPosition(place(document, at)));
    assert.deepEqual(
      ['根', '联', '𠮷', 'Org', 'الأمم', 'Nú'].map(word),
      ['根据', '联合国宪章', '𠮷野家', 'Organisation', 'الأمم', 'Núñez'],
    );
  },
};
