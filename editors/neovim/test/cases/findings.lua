local editor = require('editor')

local LETTER = 'faulty.zh.un.md'

return {
  { 'the server attaches and speaks UTF-16', function()
    local letter = editor.open(LETTER)
    editor.equal(letter.client.offset_encoding, 'utf-16', 'the position encoding')
    editor.equal(vim.bo.filetype, 'undoc', 'the file type')
  end },
  { 'a faulty letter has its findings, on the right words', function()
    local letter = editor.open(LETTER)
    local item = editor.finding(letter, 'AGD005')
    editor.equal(item.severity, vim.diagnostic.severity.ERROR, 'the severity of AGD005')
    editor.equal(item.lnum + 1, editor.go('请将本信'), 'the line of AGD005')
    local signature = editor.finding(letter, 'SIG003')
    editor.equal(signature.lnum + 1, editor.go('(签名)'), 'the line of SIG003')
    assert(signature.message:find('[\228-\233]'), 'the message is not in Chinese: ' .. signature.message)
  end },
  { 'a finding goes when its fault goes, and comes back with it', function()
    local letter = editor.open(LETTER)
    editor.finding(letter, 'AGD005')
    editor.go('项目19(a)')
    vim.cmd('substitute/19(a)/19(b)/')
    editor.wait('AGD005 to go', function() return not vim.tbl_contains(editor.codes(letter), 'AGD005') end)
    vim.cmd('undo')
    editor.finding(letter, 'AGD005')
  end },
  { 'a mend is applied by the editor', function()
    local letter = editor.open(LETTER)
    editor.finding(letter, 'SIG003')
    editor.go('签名)')
    vim.lsp.buf.code_action({
      apply = true,
      filter = function(action)
        return vim.iter(action.diagnostics or {}):any(function(found) return found.code == 'SIG003' end)
      end,
    })
    editor.wait('the signature to be mended', function()
      return vim.fn.search([[^马哈茂德·萨利莫夫\s*(签名)$]], 'nw') > 0
    end)
    editor.wait('SIG003 to go', function() return not vim.tbl_contains(editor.codes(letter), 'SIG003') end)
    editor.same_text(letter, 'after the mend')
  end },
  { 'all safe mends are applied at once', function()
    local letter = editor.open('faulty.en.un.md')
    editor.finding(letter, 'SIG001')
    vim.lsp.buf.code_action({ apply = true, context = { only = { 'source.fixAll' }, diagnostics = {} } })
    editor.wait('the mends', function()
      return vim.fn.search([[^(Signed) Enkhbayar Bataar$]], 'nw') > 0 and vim.fn.search('7 September 2023', 'nw') > 0
    end)
    editor.wait('SIG001 to go', function() return not vim.tbl_contains(editor.codes(letter), 'SIG001') end)
    editor.finding(letter, 'DAT004')
    editor.same_text(letter, 'after the mends')
  end },
  { 'a finding is silenced where it stands', function()
    local letter = editor.open(LETTER)
    editor.finding(letter, 'SIG003')
    editor.go('签名)')
    vim.lsp.buf.code_action({
      apply = true,
      filter = function(action) return action.kind == 'quickfix.ignore' and action.title:find('此处', 1, true) end,
    })
    editor.wait('SIG003 to go', function() return not vim.tbl_contains(editor.codes(letter), 'SIG003') end)
    assert(vim.fn.search([[^(签名).*verbale: ignore SIG003]], 'nw') > 0, 'the comment stands elsewhere')
    editor.finding(letter, 'AGD005')
  end },
  { 'a rule is switched off in the folder', function()
    local letter = editor.open(LETTER)
    editor.finding(letter, 'SIG003')
    editor.go('签名)')
    local name = vim.api.nvim_buf_get_name(letter.buffer)
    vim.lsp.buf.code_action({
      apply = true,
      filter = function(action) return action.kind == 'quickfix.ignore' and action.title:find('verbale.toml', 1, true) end,
    })
    local path = vim.fs.dirname(name) .. '/verbale.toml'
    editor.wait('verbale.toml', function() return vim.fn.bufexists(path) == 1 end)
    vim.cmd('silent wall')
    editor.wait('SIG003 to go', function() return not vim.tbl_contains(editor.codes(letter), 'SIG003') end)
    assert(table.concat(vim.fn.readfile(path)):find('SIG003 = "off"', 1, true), vim.inspect(vim.fn.readfile(path)))
  end },
  { 'nothing is found in ordinary Markdown and text', function()
    for name, text in pairs({
      ['notes.md'] = '# Shopping\n\n* bread (see annex)\n* milk\n',
      ['notes.txt'] = '议程项目 19(a)\n\n今天开会。\n',
    }) do
      local notes = editor.write(name, text)
      editor.equal(editor.ask(notes, 'textDocument/documentSymbol') or {}, {}, 'the outline of ' .. name)
      vim.wait(300)
      editor.equal(editor.codes(notes), {}, 'what is found in ' .. name)
    end
  end },
  { 'what means nothing in verbale.toml is found in it', function()
    local rules = editor.write('verbale.toml', '[rules]\nAGD005 = "of"\n')
    editor.equal(editor.finding(rules, 'CFG002').lnum, 1, 'the line of CFG002')
    local other = editor.write('other.toml', '[rules]\nAGD005 = "of"\n')
    vim.wait(300)
    editor.equal(editor.codes(other), {}, 'what is found in other.toml')
  end },
  { 'a rule can be switched off, at the start and later', function()
    editor.with_config({ settings = { verbale = { rules = { SIG003 = 'off' } } } }, function()
      local letter = editor.open(LETTER)
      editor.finding(letter, 'AGD005')
      assert(not vim.tbl_contains(editor.codes(letter), 'SIG003'), 'SIG003 is switched off and was found')
      letter.client.settings = { verbale = { quietTime = 0, rules = vim.empty_dict() } }
      letter.client:notify('workspace/didChangeConfiguration', { settings = vim.NIL })
      editor.finding(letter, 'SIG003')
    end)
  end },
}
