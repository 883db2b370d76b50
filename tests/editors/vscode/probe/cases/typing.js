// The server's text must stay the editor's text, whatever is typed.
'use strict';
const fs = require('node:fs');
const vscode = require('vscode');
const { at, change, open, sameText } = require('../editor');

const TEXTS = {
  chinese: '第七十二届会议\n\n议程项目 19(a)\n\n谨随函转递“公报”(见附件)。\n\n张三(签名)\n',
  arabic: 'الدورة الثانية والسبعون\n\nأتشرف بأن أحيل طيه البيان (انظر المرفق).\n\n(توقيع) مُحَمَّد\n',
  surrogates: '𠮷野家𠀀𠀁给秘书长的信\n\n𝟙𝟚👩‍🚀é\n末行𪚥',
  crlf: 'Letter dated 14 November 2017\r\n\r\n谨随函转递𠮷\r\n\r\n(Signed) Ana Núñez\r\n',
};
const PIECES = ['联', '𠮷', 'é', 'e\u0301', 'ط', '\n', 'a', '', '(见附件)', '\n\n', '👩‍🚀', '，'];

/** Numbers that look random and are the same every time. */
function dice(seed) {
  return limit => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % limit;
  };
}

module.exports = Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [name, async () => {
  fs.writeFileSync(at(`${name}.un.md`).fsPath, text);
  const { document, editor } = await open(`${name}.un.md`);
  await sameText(document, 'as it was opened');
  const roll = dice(1945);
  for (let round = 0; round < 150; round += 1) {
    const place = () => document.positionAt(roll(document.getText().length + 1));
    const from = place();
    const to = roll(3) === 0 ? place() : from;
    await change(editor, new vscode.Range(from, to), PIECES[roll(PIECES.length)]);
    if (roll(4) === 0) await sameText(document, `after change ${round}`);
  }
  for (let round = 0; round < 20; round += 1) await vscode.commands.executeCommand(roll(3) === 0 ? 'redo' : 'undo');
  await vscode.commands.executeCommand('editor.action.selectAll');
  await vscode.commands.executeCommand('type', { text: '再来𠀀\n一次' });
  await sameText(document, 'at the end');
}]));
