'use strict';
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { ask, open, place } = require('../editor');

const LETTER = 'faulty.zh.un.md';
const flat = symbols => symbols.flatMap(symbol => [symbol, ...flat(symbol.children)]);

module.exports = {
  'the outline shows the masthead, the letter and the annex': async () => {
    const { document, uri } = await open(LETTER);
    const symbols = flat(await ask('DocumentSymbolProvider', uri));
    const at = words => {
      const { line } = place(document, words);
      const found = symbols.find(({ selectionRange }) => selectionRange.start.line === line);
      assert.ok(found, `nothing in the outline for ${words}: ${symbols.map(({ name }) => name)}`);
      return found;
    };
    assert.match(at('议程项目 19(b)').name, /19/);
    at('2017年11月14日');
    const annex = at('## 2017年');
    assert.match(annex.name, /附件/);
    assert.ok(flat(annex.children).some(({ name }) => name.includes('会议情况')), 'the annex has no section');
    for (const symbol of symbols) {
      assert.ok(symbol.range.contains(symbol.selectionRange), `${symbol.name} has its head line outside`);
      for (const child of symbol.children) {
        assert.ok(symbol.range.contains(child.range), `${child.name} is not inside ${symbol.name}`);
      }
    }
  },
  'a call-out leads to its annex': async () => {
    const { document, uri } = await open(LETTER);
    const places = await ask('DefinitionProvider', uri, place(document, '附件)'));
    const lines = places.map(target => (target.targetSelectionRange ?? target.targetRange ?? target.range).start.line);
    assert.ok(lines.includes(place(document, '## 2017年').line), `it leads to lines ${lines}`);
  },
  'hover says what stands there': async () => {
    const { document, uri } = await open(LETTER);
    const hovers = await ask('HoverProvider', uri, place(document, '附件)'));
    const text = hovers.flatMap(({ contents }) => contents.map(part => part.value ?? part)).join('\n');
    assert.match(text, /公报/);
  },
  'the annex can be folded': async () => {
    const { document, uri } = await open(LETTER);
    const folds = await ask('FoldingRangeProvider', uri);
    const line = place(document, '## 2017年').line;
    assert.ok(folds.some(({ start }) => start === line), `folds begin at ${folds.map(({ start }) => start)}`);
  },
};
