'use strict';
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { ask, change, open, place } = require('../editor');

const LETTER = 'faulty.zh.un.md';
const UNODC = '联合国毒品和犯罪问题办公室';

/** What is offered after `text`, typed into a new paragraph of the letter. */
async function offered(text) {
  const { document, editor, uri } = await open(LETTER);
  const start = place(document, '请将本信');
  await change(editor, new vscode.Range(start, start), `${text}\n\n`);
  const cursor = new vscode.Position(start.line, text.length);
  const { items } = await ask('CompletionItemProvider', uri, cursor);
  return { items, cursor, document, labels: items.map(({ label }) => label.label ?? label) };
}

module.exports = {
  'a name is offered in the middle of unspaced text': async () => {
    const { labels } = await offered('公报强调与联合国毒品');
    assert.ok(labels.includes(UNODC), `offered were ${labels}`);
    assert.ok(labels.length <= 50);
  },
  'a name is offered for its acronym': async () => {
    const { labels } = await offered('与UNODC');
    assert.ok(labels.includes(UNODC), `offered were ${labels}`);
  },
  'what is compared is what would be replaced': async () => {
    const { items, cursor, document } = await offered('𠮷与联合国毒品');
    for (const { range, filterText } of items) {
      const edit = range.replacing ?? range;
      assert.deepEqual(edit.end, cursor);
      assert.equal(filterText, document.getText(edit));
    }
  },
  'no plain words are offered': async () => {
    const { labels } = await offered('今天天气');
    assert.deepEqual(labels, []);
  },
};
